import type { MailProps } from "@/lib/schemas/mail";
import { Layout } from "./layout";

/** Tells that operators took a site off the web, and why. */
export function SiteTakenDown(props: MailProps<"site-taken-down">) {
  return <Layout template="site-taken-down" props={props} name={props.name} />;
}
