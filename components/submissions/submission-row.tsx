"use client";
import { ChevronDown } from "lucide-react";
import { Fragment, useId, useState } from "react";
import { callApiForNothing } from "@/components/client/api";
import { sayMinute } from "@/components/client/format-date";
import { showToast } from "@/components/client/toast-store";
import { useSubmit } from "@/components/client/use-submit";
import { Alert } from "@/components/ui/alert";
import { BusyButton } from "@/components/ui/busy-button";
import { Button } from "@/components/ui/button";
import { cx } from "@/components/ui/class-names";
import type { Submission } from "@/lib/schemas/submission";
import { t } from "@/messages/en";

const says = t.submissions;

type SubmissionRowProps = { projectId: string; submission: Submission; onDeleted: () => void };

/** One submission: a line of it, and all of it once it is opened, which marks it as read. */
export function SubmissionRow({ projectId, submission, onDeleted }: SubmissionRowProps) {
  const { id, form, page, fields, at } = submission;
  const bodyId = useId();
  const [isOpen, setIsOpen] = useState(false);
  const [isRead, setIsRead] = useState(submission.isRead);
  const { isBusy, problem, run } = useSubmit();
  const path = `/api/projects/${projectId}/submissions/${id}`;
  const mark = async (next: boolean): Promise<void> => {
    await callApiForNothing(path, { method: "PATCH", body: { isRead: next } });
    setIsRead(next);
  };
  const toggle = (): void => {
    setIsOpen(!isOpen);
    if (!isOpen && !isRead) run(() => mark(true));
  };
  const unread = (): void =>
    run(async () => {
      await mark(false);
      setIsOpen(false);
    });
  const remove = (): void =>
    run(async () => {
      await callApiForNothing(path, { method: "DELETE" });
      showToast({ tone: "ok", message: says.deleted });
      onDeleted();
    });
  const said = fields.flatMap(({ value }) => (value.trim() === "" ? [] : [value.replace(/\s+/g, " ")]));
  return (
    <li>
      <button
        type="button"
        aria-expanded={isOpen}
        aria-controls={isOpen ? bodyId : undefined}
        onClick={toggle}
        className="flex w-full items-start gap-3 px-5 py-4 text-left transition-colors duration-150 hover:bg-hover/50 max-md:px-4"
      >
        <span
          aria-hidden="true"
          className={cx("mt-2 size-2 shrink-0 rounded-full", isRead ? "bg-transparent" : "bg-cyan")}
        />
        <span className="min-w-0 flex-1">
          <span className={cx("block truncate", isRead ? "text-soft" : "font-medium")}>
            {isRead ? null : <span className="sr-only">{says.unread}: </span>}
            {said.length === 0 ? says.noWords : null}
            {said.slice(0, 3).map((value, index) => (
              <Fragment key={index}>
                {index > 0 ? " · " : null}
                <bdi>{value}</bdi>
              </Fragment>
            ))}
          </span>
          <span className="mt-0.5 flex flex-wrap gap-x-3 text-compact text-muted">
            <span className="wrap-anywhere">{says.from(form, page)}</span>
            <time dateTime={at}>{sayMinute(at)}</time>
          </span>
        </span>
        <ChevronDown
          aria-hidden="true"
          className={cx("mt-1 size-4 shrink-0 text-soft transition duration-150", isOpen && "rotate-180")}
        />
      </button>
      {isOpen ? (
        <div id={bodyId} className="flex flex-col gap-4 px-5 pt-2 pb-5 pl-10 max-md:px-4">
          <dl className="flex flex-col gap-3">
            {fields.map(({ name, label, value }) => (
              <div key={name}>
                <dt className="text-compact text-muted wrap-anywhere">{label}</dt>
                <dd className="text-sm wrap-anywhere whitespace-pre-wrap">{value || says.notFilled}</dd>
              </div>
            ))}
          </dl>
          {problem ? <Alert>{problem.message}</Alert> : null}
          <Actions isBusy={isBusy} onUnread={unread} onDelete={remove} />
        </div>
      ) : null}
    </li>
  );
}

type ActionsProps = { isBusy: boolean; onUnread: () => void; onDelete: () => void };

/** Deleting asks once: there is no way back. */
function Actions({ isBusy, onUnread, onDelete }: ActionsProps) {
  const [isAsking, setIsAsking] = useState(false);
  if (isAsking) {
    return (
      <div role="group" aria-label={says.deleteAsk} className="flex flex-wrap items-center gap-2.5">
        <p className="mr-auto text-sm">{says.deleteAsk}</p>
        <Button size="small" onClick={() => setIsAsking(false)}>
          {says.deleteNo}
        </Button>
        <BusyButton size="small" tone="bad" isBusy={isBusy} onClick={onDelete}>
          {says.deleteYes}
        </BusyButton>
      </div>
    );
  }
  return (
    <div className="flex flex-wrap gap-2.5">
      <BusyButton size="small" tone="quiet" isBusy={isBusy} onClick={onUnread}>
        {says.markUnread}
      </BusyButton>
      <Button size="small" tone="quiet" onClick={() => setIsAsking(true)}>
        {says.delete}
      </Button>
    </div>
  );
}
