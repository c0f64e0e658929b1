import type { MailProps } from "@/lib/schemas/mail";
import { Layout } from "./layout";

/** Tells an operator that somebody reported what a person shows. What was written stays in `/admin`. */
export function AbuseReported(props: MailProps<"abuse-reported">) {
  return <Layout template="abuse-reported" props={props} name={props.name} link={props.link} />;
}
