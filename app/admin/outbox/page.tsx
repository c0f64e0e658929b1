import type { Metadata } from "next";
import { OutboxPage } from "@/components/admin/outbox-page";
import { t } from "@/messages/en";
import { requireOperator } from "../require-operator";

export const metadata: Metadata = { title: t.admin.outbox.pageTitle };

export default async function AdminOutboxPage() {
  await requireOperator();
  return <OutboxPage />;
}
