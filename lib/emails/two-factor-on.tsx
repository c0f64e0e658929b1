import type { MailProps } from "@/lib/schemas/mail";
import { Layout } from "./layout";

/** Tells that signing in takes a code now. */
export function TwoFactorOn(props: MailProps<"two-factor-on">) {
  return <Layout template="two-factor-on" props={props} name={props.name} />;
}
