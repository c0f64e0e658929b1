"use client";
import Link from "next/link";
import { useState } from "react";
import { FormFrame } from "@/components/auth/form-frame";
import { showToast } from "@/components/client/toast-store";
import { isOfForm, sayField, useSubmit } from "@/components/client/use-submit";
import { AddressLine } from "@/components/share/address-line";
import { Alert } from "@/components/ui/alert";
import { BusyButton } from "@/components/ui/busy-button";
import type { Site, SiteState } from "@/lib/schemas/site";
import type { Version } from "@/lib/schemas/version";
import { t } from "@/messages/en";
import { SlugField } from "./slug-field";
import { Unpublish } from "./unpublish";
import type { SiteControl } from "./use-site";

const says = t.publish;

type AddressSectionProps = {
  site: Site;
  state: SiteState;
  version: Pick<Version, "id" | "number">;
  control: SiteControl;
};

/** Where the site stands and what is there; publish the current version, move it, take it off the web. */
export function AddressSection({ site, state, version, control }: AddressSectionProps) {
  const { isBusy, problem, run } = useSubmit();
  const isCurrent = site.isPublished && site.versionId === version.id;
  const publish = (): void =>
    run(async () => {
      const { versionNumber } = await control.publish({ versionId: version.id });
      showToast({ tone: "ok", message: says.published(versionNumber ?? version.number) });
    });
  return (
    <>
      {site.isPublished ? <AddressLine url={site.url} copyLabel={says.copy} openLabel={says.open} /> : null}
      <div className="flex flex-wrap items-center gap-x-4 gap-y-3">
        <p role="status" className="min-w-0 flex-1 basis-48 text-sm text-soft">
          {site.isPublished && site.versionNumber !== null ? says.servedNow(site.versionNumber) : says.notServed}{" "}
          {isCurrent ? says.upToDate : site.isPublished ? says.behind(version.number) : null}
        </p>
        {isCurrent || site.takenDown ? null : (
          <BusyButton tone="primary" isBusy={isBusy} busyLabel={says.publishing} onClick={publish}>
            {says.publishVersion(version.number)}
          </BusyButton>
        )}
      </div>
      {problem ? <Alert>{problem.message}</Alert> : null}
      <Link
        href={`/projects/${site.projectId}/submissions`}
        className="self-start text-sm text-cyan hover:underline pointer-coarse:inline-flex pointer-coarse:min-h-11 pointer-coarse:items-center"
      >
        {t.submissions.link}
      </Link>
      <MoveForm key={site.slug} site={site} addressEnd={state.addressEnd} control={control} />
      {site.isPublished ? <Unpublish control={control} /> : null}
    </>
  );
}

/** Changes the slug; the former ones go on leading to the site. */
function MoveForm({ site, addressEnd, control }: { site: Site; addressEnd: string; control: SiteControl }) {
  const [slug, setSlug] = useState(site.slug);
  const { isBusy, problem, run, clear } = useSubmit();
  const move = (): void =>
    run(async () => {
      await control.change({ slug });
      showToast({ tone: "ok", message: says.moved });
    });
  return (
    <FormFrame onSubmit={move} className="flex flex-col gap-3 border-t border-line pt-5">
      {isOfForm(problem, ["slug"]) ? <Alert>{problem.message}</Alert> : null}
      <SlugField
        value={slug}
        addressEnd={addressEnd}
        error={sayField(problem, "slug")}
        onChange={(next) => {
          setSlug(next);
          clear("slug");
        }}
      />
      {site.formerSlugs.length > 0 ? (
        <p className="text-compact text-muted wrap-anywhere">{says.former(site.formerSlugs.join(", "))}</p>
      ) : null}
      <div className="flex justify-end">
        <BusyButton type="submit" isBusy={isBusy} busyLabel={says.moving} disabled={slug.trim() === site.slug}>
          {says.changeSlug}
        </BusyButton>
      </div>
    </FormFrame>
  );
}
