import type { MailProps } from "@/lib/schemas/mail";
import { Layout } from "./layout";

/** To the new address: is it yours? */
export function ChangeAddress(props: MailProps<"change-address">) {
  return <Layout template="change-address" props={props} name={props.name} link={props.link} />;
}
