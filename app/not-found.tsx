import type { Metadata } from "next";
import { MessagePage } from "@/components/ui/message-page";
import { t } from "@/messages/en";

const says = t.common.errors;

export const metadata: Metadata = { title: says.notFoundTitle };

export default function NotFound() {
  return (
    <MessagePage title={says.notFoundTitle} text={says.notFoundText} link={{ href: "/", label: says.notFoundAction }} />
  );
}
