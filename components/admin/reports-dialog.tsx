"use client";
import { callApi, callApiForNothing } from "@/components/client/api";
import { showToast } from "@/components/client/toast-store";
import { useLoaded } from "@/components/client/use-loaded";
import { useSubmit } from "@/components/client/use-submit";
import { Alert } from "@/components/ui/alert";
import { BusyButton } from "@/components/ui/busy-button";
import { Dialog } from "@/components/ui/dialog";
import { type ShownProject, siteReportListSchema } from "@/lib/schemas/site-report";
import { t } from "@/messages/en";
import { DialogListState } from "./dialog-list-state";
import { shownName } from "./shown-name";
import { When } from "./when";

const says = t.adminSites.reportsDialog;

const loadReports = (id: string, signal: AbortSignal) =>
  callApi(siteReportListSchema, `/api/admin/projects/${id}/reports?perPage=100`, { signal });

type ReportsDialogProps = { project: ShownProject; onClose: () => void; onDone: () => void };

/** What visitors reported of a project, newest first. */
export function ReportsDialog({ project, onClose, onDone }: ReportsDialogProps) {
  const { data, error, retry } = useLoaded(project.id, loadReports);
  const { isBusy, problem, run } = useSubmit();
  const closeAll = (): void =>
    run(async () => {
      await callApiForNothing(`/api/admin/projects/${project.id}/reports/close`, { method: "POST" });
      showToast({ tone: "ok", message: says.allClosed });
      onDone();
      onClose();
    });
  return (
    <Dialog title={says.title(shownName(project))} onClose={onClose} wide>
      <div className="flex flex-col gap-4">
        {problem ? <Alert>{problem.message}</Alert> : null}
        <DialogListState items={data?.items ?? null} error={error} retry={retry} says={says} />
        <ol>
          {data?.items.map((report) => (
            <li key={report.id} className="border-t border-line py-3 first:border-0">
              <p className="flex flex-wrap gap-x-3 text-compact text-muted">
                <span className={report.isOpen ? "font-medium text-red" : "text-soft"}>{says.kinds[report.kind]}</span>
                <When at={report.createdAt} />
                <span>{report.email ? says.from(report.email) : says.anonymous}</span>
                {report.isOpen ? null : <span>{says.closed}</span>}
              </p>
              <p className="mt-1 font-mono text-xs text-muted wrap-anywhere">{report.url}</p>
              <p className="mt-1 text-sm whitespace-pre-wrap wrap-anywhere">{report.text}</p>
            </li>
          ))}
        </ol>
        {data?.items.some(({ isOpen }) => isOpen) ? (
          <BusyButton className="self-end" isBusy={isBusy} busyLabel={says.closing} onClick={closeAll}>
            {says.close}
          </BusyButton>
        ) : null}
      </div>
    </Dialog>
  );
}
