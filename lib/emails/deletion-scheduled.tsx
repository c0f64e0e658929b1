import type { MailProps } from "@/lib/schemas/mail";
import { Layout } from "./layout";

/** Tells when the account goes, and how to keep it. */
export function DeletionScheduled(props: MailProps<"deletion-scheduled">) {
  return <Layout template="deletion-scheduled" props={props} name={props.name} />;
}
