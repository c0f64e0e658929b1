import type { MailProps } from "@/lib/schemas/mail";
import { Layout } from "./layout";

/** Tells that no build goes to a service of the person's own any more. */
export function OwnKeyRemoved(props: MailProps<"own-key-removed">) {
  return <Layout template="own-key-removed" props={props} name={props.name} />;
}
