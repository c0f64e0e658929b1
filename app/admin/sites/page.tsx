import type { Metadata } from "next";
import { SitesPage } from "@/components/admin/sites-page";
import { t } from "@/messages/en";
import { firstQuery, type Search } from "../first-query";
import { requireOperator } from "../require-operator";

export const metadata: Metadata = { title: t.adminSites.pageTitle };

export default async function AdminSitesPage({ searchParams }: Search) {
  await requireOperator();
  return <SitesPage firstQuery={await firstQuery(searchParams)} />;
}
