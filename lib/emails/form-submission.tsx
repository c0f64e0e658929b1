import type { MailProps } from "@/lib/schemas/mail";
import { Layout } from "./layout";

/** A visitor sent a form of the reader's site. */
export function FormSubmission(props: MailProps<"form-submission">) {
  return <Layout template="form-submission" props={props} name={props.name} link={props.link} />;
}
