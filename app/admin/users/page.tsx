import { UsersPage } from "@/components/admin/users-page";
import { t } from "@/messages/en";
import { firstQuery, type Search } from "../first-query";
import { requireOperator, titleForOperators } from "../require-operator";

export const generateMetadata = titleForOperators(t.admin.users.pageTitle);

export default async function AdminUsersPage({ searchParams }: Search) {
  await requireOperator();
  return <UsersPage firstQuery={await firstQuery(searchParams)} />;
}
