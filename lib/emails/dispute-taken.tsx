import type { MailProps } from "@/lib/schemas/mail";
import { Layout } from "./layout";

/** A dispute took credits back. */
export function DisputeTaken(props: MailProps<"dispute-taken">) {
  return <Layout template="dispute-taken" props={props} name={props.name} />;
}
