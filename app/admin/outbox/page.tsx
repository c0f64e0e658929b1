import { OutboxPage } from "@/components/admin/outbox-page";
import { t } from "@/messages/en";
import { requireOperator, titleForOperators } from "../require-operator";

export const generateMetadata = titleForOperators(t.admin.outbox.pageTitle);

export default async function AdminOutboxPage() {
  await requireOperator();
  return <OutboxPage />;
}
