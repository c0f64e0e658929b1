"use client";
import { useState } from "react";
import { FormFrame } from "@/components/auth/form-frame";
import { showToast } from "@/components/client/toast-store";
import { isOfForm, sayField, useSubmit } from "@/components/client/use-submit";
import { Alert } from "@/components/ui/alert";
import { BusyButton } from "@/components/ui/busy-button";
import type { SiteState } from "@/lib/schemas/site";
import { t } from "@/messages/en";
import { SlugField } from "./slug-field";
import type { SiteControl } from "./use-site";

const says = t.publish;

/** The first time: an address, already proposed, and one button. */
export function FirstPublish({ state, control }: { state: SiteState; control: SiteControl }) {
  const [slug, setSlug] = useState(state.proposedSlug);
  const { isBusy, problem, run, clear } = useSubmit();
  const publish = (): void =>
    run(async () => {
      // Untouched, it is the server that proposes: the slug may have been taken while the dialog stood open.
      const site = await control.publish(slug === state.proposedSlug ? {} : { slug });
      showToast({ tone: "ok", message: says.published(site.versionNumber ?? 1) });
    });
  return (
    <FormFrame onSubmit={publish}>
      {isOfForm(problem, ["slug"]) ? <Alert>{problem.message}</Alert> : null}
      <SlugField
        value={slug}
        addressEnd={state.addressEnd}
        error={sayField(problem, "slug")}
        onChange={(next) => {
          setSlug(next);
          clear("slug");
        }}
      />
      <div className="flex justify-end">
        <BusyButton type="submit" tone="primary" isBusy={isBusy} busyLabel={says.publishing}>
          {says.publish}
        </BusyButton>
      </div>
    </FormFrame>
  );
}
