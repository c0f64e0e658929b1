import type { MailProps } from "@/lib/schemas/mail";
import { Layout } from "./layout";

/** A refund took credits back. */
export function RefundTaken(props: MailProps<"refund-taken">) {
  return <Layout template="refund-taken" props={props} name={props.name} />;
}
