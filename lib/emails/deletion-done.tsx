import type { MailProps } from "@/lib/schemas/mail";
import { Layout } from "./layout";

/** The last mail: the account is gone. */
export function DeletionDone(props: MailProps<"deletion-done">) {
  return <Layout template="deletion-done" props={props} name={props.name} />;
}
