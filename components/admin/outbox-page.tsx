"use client";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { type ListedMail, mailListSchema } from "@/lib/schemas/admin";
import type { MailStatus } from "@/lib/schemas/mail";
import { t } from "@/messages/en";
import { AdminTable, type Column } from "./admin-table";
import { Filter, ListBar } from "./list-bar";
import { MailDialog } from "./mail-dialog";
import { useAdminList } from "./use-admin-list";
import { When } from "./when";

const says = t.admin.outbox;
const COLOURS: Readonly<Record<MailStatus, string>> = {
  queued: "text-waiting",
  sending: "text-waiting",
  sent: "text-green",
  failed: "text-red",
  unsure: "text-gold",
  kept: "text-soft",
};

const mailColumns = (onRead: (id: string) => void): readonly Column<ListedMail>[] => [
  {
    id: "mail",
    label: says.columns.mail,
    kind: "main",
    show: (mail) => (
      <>
        <p className="font-medium wrap-anywhere">{mail.subject}</p>
        <p className="text-compact text-soft wrap-anywhere">{mail.to}</p>
      </>
    ),
  },
  {
    id: "status",
    label: says.columns.status,
    show: (mail) => (
      <>
        <p className={COLOURS[mail.status]}>{says.statuses[mail.status]}</p>
        {mail.lastError ? <p className="max-w-80 text-compact text-soft wrap-anywhere">{mail.lastError}</p> : null}
      </>
    ),
  },
  { id: "tries", label: says.columns.tries, kind: "number", show: (mail) => mail.tries },
  { id: "at", label: says.columns.at, show: (mail) => <When at={mail.createdAt} /> },
  {
    id: "actions",
    label: says.columns.actions,
    kind: "actions",
    show: (mail) => (
      <Button size="small" aria-label={says.readOf(mail.subject)} onClick={() => onRead(mail.id)}>
        {says.read}
      </Button>
    ),
  },
];

/** The mails of the last weeks: read them, and send again what didn't go out. */
export function OutboxPage() {
  const list = useAdminList({ path: "/api/admin/mails", schema: mailListSchema, filterName: "status" });
  const [readId, setReadId] = useState<string | null>(null);
  return (
    <>
      <ListBar title={says.pageTitle}>
        <Filter
          label={says.filter}
          value={list.filter}
          options={says.statuses}
          onChange={(filter) => list.ask({ filter })}
        />
      </ListBar>
      <AdminTable
        title={says.pageTitle}
        list={list}
        columns={mailColumns(setReadId)}
        empty={says.empty}
        keyOf={({ id }) => id}
      />
      {readId ? <MailDialog id={readId} onClose={() => setReadId(null)} onSent={list.reload} /> : null}
    </>
  );
}
