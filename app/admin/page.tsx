import { OverviewPage } from "@/components/admin/overview-page";
import { t } from "@/messages/en";
import { requireOperator, titleForOperators } from "./require-operator";

export const generateMetadata = titleForOperators(t.admin.overview.pageTitle);

export default async function AdminOverviewPage() {
  await requireOperator();
  return <OverviewPage />;
}
