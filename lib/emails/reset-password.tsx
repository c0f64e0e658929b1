import type { MailProps } from "@/lib/schemas/mail";
import { Layout } from "./layout";

/** The link to set a new password. */
export function ResetPassword(props: MailProps<"reset-password">) {
  return <Layout template="reset-password" props={props} name={props.name} link={props.link} />;
}
