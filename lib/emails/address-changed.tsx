import type { MailProps } from "@/lib/schemas/mail";
import { Layout } from "./layout";

/** To the former address: there is a new one. */
export function AddressChanged(props: MailProps<"address-changed">) {
  return <Layout template="address-changed" props={props} name={props.name} />;
}
