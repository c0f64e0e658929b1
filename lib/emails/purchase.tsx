import type { MailProps } from "@/lib/schemas/mail";
import { Layout } from "./layout";

/** Credits were bought. */
export function Purchase(props: MailProps<"purchase">) {
  return <Layout template="purchase" props={props} name={props.name} />;
}
