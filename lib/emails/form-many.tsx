import type { MailProps } from "@/lib/schemas/mail";
import { Layout } from "./layout";

/** More submissions came than are mailed one by one. */
export function FormMany(props: MailProps<"form-many">) {
  return <Layout template="form-many" props={props} name={props.name} link={props.link} />;
}
