import type { Metadata } from "next";
import { OverviewPage } from "@/components/admin/overview-page";
import { t } from "@/messages/en";
import { requireOperator } from "./require-operator";

export const metadata: Metadata = { title: t.admin.overview.pageTitle };

export default async function AdminOverviewPage() {
  await requireOperator();
  return <OverviewPage />;
}
