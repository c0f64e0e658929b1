import type { MailProps } from "@/lib/schemas/mail";
import { Layout } from "./layout";

/** To an account's address that somebody wanted for another account. */
export function AddressTaken(props: MailProps<"address-taken">) {
  return <Layout template="address-taken" props={props} name={props.name} />;
}
