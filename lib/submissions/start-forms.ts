import { onFormRequest } from "@/lib/publishing";
import { serveForm } from "./serve-form";

/** Lets published sites receive their forms. */
export function startForms(): void {
  onFormRequest(serveForm);
}
