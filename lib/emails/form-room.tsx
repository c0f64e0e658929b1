import type { MailProps } from "@/lib/schemas/mail";
import { Layout } from "./layout";

/** The room for submissions of the reader's site is filled, or nearly. */
export function FormRoom(props: MailProps<"form-room">) {
  return <Layout template="form-room" props={props} name={props.name} link={props.link} />;
}
