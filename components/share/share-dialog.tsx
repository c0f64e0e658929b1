"use client";
import { useSubmit } from "@/components/client/use-submit";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { cx } from "@/components/ui/class-names";
import { Dialog } from "@/components/ui/dialog";
import { Skeleton } from "@/components/ui/skeleton";
import type { Visibility } from "@/lib/schemas/project";
import { t } from "@/messages/en";
import { AddressLine } from "./address-line";
import { Switch } from "./switch";
import { useShare } from "./use-share";

const says = t.share;

/** Who sees a project: two steps, each taken back at once. */
export function ShareDialog({ projectId, onClose }: { projectId: string; onClose: () => void }) {
  const { share, error, retry, change } = useShare(projectId);
  const { isBusy, problem, run } = useSubmit();
  const set = (visibility: Visibility): void => run(() => change(visibility));
  return (
    <Dialog title={says.title} onClose={onClose}>
      {error ? (
        <div className="flex flex-col items-start gap-3">
          <Alert>{error}</Alert>
          <Button onClick={retry}>{t.common.retry}</Button>
        </div>
      ) : null}
      {share === null && !error ? (
        <div aria-busy="true" className="flex flex-col gap-3">
          <span className="sr-only">{says.loading}</span>
          <Skeleton className="h-12" />
          <Skeleton className="h-12" />
        </div>
      ) : null}
      {share?.takenDown ? <Alert>{says.takenDown[share.takenDown.from](share.takenDown.reason)}</Alert> : null}
      {share && share.takenDown?.from !== "everywhere" ? (
        <div className={cx("flex flex-col gap-5", share.takenDown && "mt-5")}>
          <Switch
            label={says.link.label}
            hint={share.url ? says.link.on : says.link.off}
            isOn={share.url !== null}
            isBusy={isBusy}
            onChange={(isOn) => set(isOn ? "public" : "private")}
          />
          {share.url ? (
            <>
              <AddressLine url={share.url} copyLabel={says.link.copy} openLabel={says.link.open} />
              {share.takenDown ? null : (
                <Switch
                  label={says.listing.label}
                  hint={share.visibility === "listed" ? says.listing.on : says.listing.off}
                  isOn={share.visibility === "listed"}
                  isBusy={isBusy}
                  onChange={(isOn) => set(isOn ? "listed" : "public")}
                />
              )}
            </>
          ) : null}
          {problem ? <Alert>{problem.message}</Alert> : null}
          <p className="text-compact text-muted">
            {says.free} {share.forkCount > 0 ? says.forks(share.forkCount) : null}
          </p>
        </div>
      ) : null}
    </Dialog>
  );
}
