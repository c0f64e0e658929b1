import type { MailProps } from "@/lib/schemas/mail";
import { Layout } from "./layout";

/** A won dispute gave credits back. */
export function DisputeReturned(props: MailProps<"dispute-returned">) {
  return <Layout template="dispute-returned" props={props} name={props.name} />;
}
