import type { MailProps } from "@/lib/schemas/mail";
import { Layout } from "./layout";

/** Tells that signing in takes no code any more. */
export function TwoFactorOff(props: MailProps<"two-factor-off">) {
  return <Layout template="two-factor-off" props={props} name={props.name} />;
}
