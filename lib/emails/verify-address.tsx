import type { MailProps } from "@/lib/schemas/mail";
import { Layout } from "./layout";

/** To a new account's address: is it yours? */
export function VerifyAddress(props: MailProps<"verify-address">) {
  return <Layout template="verify-address" props={props} name={props.name} link={props.link} />;
}
