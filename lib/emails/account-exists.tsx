import type { MailProps } from "@/lib/schemas/mail";
import { Layout } from "./layout";

/** To an account's address with which somebody tried to register. */
export function AccountExists(props: MailProps<"account-exists">) {
  return <Layout template="account-exists" props={props} name={props.name} />;
}
