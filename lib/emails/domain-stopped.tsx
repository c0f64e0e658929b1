import type { MailProps } from "@/lib/schemas/mail";
import { Layout } from "./layout";

/** Tells that a domain no longer shows a site, and why. */
export function DomainStopped(props: MailProps<"domain-stopped">) {
  return <Layout template="domain-stopped" props={props} name={props.name} />;
}
