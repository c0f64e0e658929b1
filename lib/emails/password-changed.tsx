import type { MailProps } from "@/lib/schemas/mail";
import { Layout } from "./layout";

/** Tells that the password is another one now. */
export function PasswordChanged(props: MailProps<"password-changed">) {
  return <Layout template="password-changed" props={props} name={props.name} />;
}
