import type { MailProps } from "@/lib/schemas/mail";
import { Layout } from "./layout";

/** What the setup page sends to the operator. */
export function MailTest(props: MailProps<"mail-test">) {
  return <Layout template="mail-test" props={props} />;
}
