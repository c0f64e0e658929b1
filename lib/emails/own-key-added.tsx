import type { MailProps } from "@/lib/schemas/mail";
import { Layout } from "./layout";

/** Tells that builds can go to a service of the person's own. */
export function OwnKeyAdded(props: MailProps<"own-key-added">) {
  return <Layout template="own-key-added" props={props} name={props.name} />;
}
