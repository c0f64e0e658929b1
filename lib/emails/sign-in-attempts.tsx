import type { MailProps } from "@/lib/schemas/mail";
import { Layout } from "./layout";

/** Tells that somebody may be guessing the password. */
export function SignInAttempts(props: MailProps<"sign-in-attempts">) {
  return <Layout template="sign-in-attempts" props={props} name={props.name} />;
}
