"use client";
import { useState } from "react";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Segmented } from "@/components/ui/segmented";
import { Skeleton } from "@/components/ui/skeleton";
import type { Version } from "@/lib/schemas/version";
import { t } from "@/messages/en";
import { AddressSection } from "./address-section";
import { DomainsSection } from "./domains-section";
import { FirstPublish } from "./first-publish";
import { ReleaseList } from "./release-list";
import { SeoForm } from "./seo-form";
import { VisitsSection } from "./visits-section";
import { useSite } from "./use-site";

const says = t.publish;

type PublishDialogProps = { projectId: string; version: Pick<Version, "id" | "number">; onClose: () => void };

/** A project's place on the web: its address, what is said of it elsewhere, and what was published. */
export function PublishDialog({ projectId, version, onClose }: PublishDialogProps) {
  const control = useSite(projectId);
  const [section, setSection] = useState<keyof typeof says.sections>("address");
  const { state, error } = control;
  const site = state?.site ?? null;
  return (
    <Dialog title={says.title} onClose={onClose} wide={site !== null}>
      {error ? (
        <div className="flex flex-col items-start gap-3">
          <Alert>{error}</Alert>
          <Button onClick={control.retry}>{t.common.retry}</Button>
        </div>
      ) : null}
      {state === null && !error ? (
        <div aria-busy="true" className="flex flex-col gap-3">
          <span className="sr-only">{says.loading}</span>
          <Skeleton className="h-11" />
          <Skeleton className="h-10 w-1/3" />
        </div>
      ) : null}
      {state && !site ? <FirstPublish state={state} control={control} /> : null}
      {state && site ? (
        <div className="flex flex-col gap-5">
          {site.takenDown ? <Alert>{says.takenDown(site.takenDown.reason)}</Alert> : null}
          <div className="-mx-1 overflow-x-auto px-1 pb-1">
            <div className="w-max">
              <Segmented label={says.sectionsLabel} options={says.sections} value={section} onChange={setSection} />
            </div>
          </div>
          {section === "address" ? (
            <AddressSection site={site} state={state} version={version} control={control} />
          ) : null}
          {section === "domains" ? <DomainsSection projectId={projectId} /> : null}
          {section === "visits" ? <VisitsSection projectId={projectId} /> : null}
          {section === "seo" ? <SeoForm site={site} images={state.images} control={control} /> : null}
          {section === "releases" ? <ReleaseList projectId={projectId} site={site} control={control} /> : null}
        </div>
      ) : null}
    </Dialog>
  );
}
