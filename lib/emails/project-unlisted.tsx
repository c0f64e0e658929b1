import type { MailProps } from "@/lib/schemas/mail";
import { Layout } from "./layout";

/** Tells that operators took a project out of the showcase, and why. */
export function ProjectUnlisted(props: MailProps<"project-unlisted">) {
  return <Layout template="project-unlisted" props={props} name={props.name} />;
}
