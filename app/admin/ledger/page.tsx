import { LedgerPage } from "@/components/admin/ledger-page";
import { t } from "@/messages/en";
import { firstQuery, type Search } from "../first-query";
import { requireOperator, titleForOperators } from "../require-operator";

export const generateMetadata = titleForOperators(t.admin.ledger.pageTitle);

export default async function AdminLedgerPage({ searchParams }: Search) {
  await requireOperator();
  return <LedgerPage firstQuery={await firstQuery(searchParams)} />;
}
