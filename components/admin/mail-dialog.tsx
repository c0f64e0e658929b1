"use client";
import { useState } from "react";
import { callApi, callApiForNothing } from "@/components/client/api";
import { showToast } from "@/components/client/toast-store";
import { useLoaded } from "@/components/client/use-loaded";
import { useSubmit } from "@/components/client/use-submit";
import { Alert } from "@/components/ui/alert";
import { BusyButton } from "@/components/ui/busy-button";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Segmented } from "@/components/ui/segmented";
import { Skeleton } from "@/components/ui/skeleton";
import { type ReadMail, readMailSchema } from "@/lib/schemas/admin";
import { t } from "@/messages/en";
import { When } from "./when";

const says = t.admin.outbox;
const VIEWS = { html: says.html, text: says.text } as const;

const loadMail = (id: string, signal: AbortSignal) => callApi(readMailSchema, `/api/admin/mails/${id}`, { signal });

/** One mail as its reader sees it or as text; it can be sent (again) from here. */
export function MailDialog({ id, onClose, onSent }: { id: string; onClose: () => void; onSent: () => void }) {
  const { data: mail, error, retry } = useLoaded(id, loadMail);
  const { isBusy, problem, run } = useSubmit();
  const send = (): void =>
    run(async () => {
      await callApiForNothing(`/api/admin/mails/${id}/send`, { method: "POST" });
      showToast({ tone: "ok", message: says.queued });
      onSent();
      onClose();
    });
  return (
    <Dialog title={mail?.subject ?? says.loadingMail} onClose={onClose} wide>
      {error ? (
        <div className="flex flex-col items-start gap-3">
          <Alert className="w-full">{error}</Alert>
          <Button onClick={retry}>{t.common.retry}</Button>
        </div>
      ) : null}
      {mail ? <MailBody mail={mail} /> : error ? null : <Skeleton className="h-80 w-full" />}
      {problem ? <Alert className="mt-4">{problem.message}</Alert> : null}
      {mail?.isSendable ? (
        <div className="mt-5 flex justify-end">
          <BusyButton tone="primary" isBusy={isBusy} busyLabel={says.sending} onClick={send}>
            {mail.tries > 0 ? says.sendAgain : says.send}
          </BusyButton>
        </div>
      ) : null}
    </Dialog>
  );
}

function MailBody({ mail }: { mail: ReadMail }) {
  const [view, setView] = useState<keyof typeof VIEWS>("html");
  return (
    <div className="flex flex-col gap-4">
      <p className="flex flex-wrap gap-x-4 gap-y-1 text-sm text-soft">
        <span className="wrap-anywhere">
          {says.to} {mail.to}
        </span>
        <When at={mail.createdAt} />
        <span>{says.statuses[mail.status]}</span>
      </p>
      {mail.lastError ? <Alert tone="calm">{mail.lastError}</Alert> : null}
      {mail.html === null || mail.text === null ? (
        <p className="text-sm text-soft">{says.gone}</p>
      ) : (
        <>
          <Segmented label={says.view} options={VIEWS} value={view} onChange={setView} />
          {view === "html" ? (
            // An empty sandbox: nothing in a mail runs, submits or opens anything here.
            <iframe
              sandbox=""
              title={says.frame}
              srcDoc={mail.html}
              className="h-[min(52dvh,520px)] w-full rounded-xl border border-line bg-card"
            />
          ) : (
            <pre className="max-h-[52dvh] overflow-auto rounded-xl border border-line bg-card p-4 font-mono text-compact whitespace-pre-wrap wrap-anywhere">
              {mail.text}
            </pre>
          )}
        </>
      )}
    </div>
  );
}
