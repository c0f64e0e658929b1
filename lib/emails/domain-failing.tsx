import type { MailProps } from "@/lib/schemas/mail";
import { Layout } from "./layout";

/** Tells that a domain's records are missing, and until when it is served without them. */
export function DomainFailing(props: MailProps<"domain-failing">) {
  return <Layout template="domain-failing" props={props} name={props.name} />;
}
