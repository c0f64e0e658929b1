import { RunsPage } from "@/components/admin/runs-page";
import { t } from "@/messages/en";
import { firstQuery, type Search } from "../first-query";
import { requireOperator, titleForOperators } from "../require-operator";

export const generateMetadata = titleForOperators(t.admin.runs.pageTitle);

export default async function AdminRunsPage({ searchParams }: Search) {
  await requireOperator();
  return <RunsPage firstQuery={await firstQuery(searchParams)} />;
}
