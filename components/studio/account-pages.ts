import { Coins, Settings, ShieldCheck } from "lucide-react";
import { t } from "@/messages/en";

const says = t.common.account;

/** The pages about the account, for its menu and the palette; operators have one more. */
export function accountPages(isOperator: boolean) {
  return [
    { id: "settings", label: says.settings, Icon: Settings, path: "/settings" },
    { id: "billing", label: says.billing, Icon: Coins, path: "/billing" },
    ...(isOperator ? [{ id: "admin", label: says.admin, Icon: ShieldCheck, path: "/admin" }] : []),
  ];
}
