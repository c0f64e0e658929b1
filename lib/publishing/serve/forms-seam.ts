import type { IncomingMessage, ServerResponse } from "node:http";
import { processGlobal } from "@/lib/platform/process-global";
import type { ServedSite } from "./find-site";

/** Answers a request to `/_forms/…` of the host of `site`, whatever its method; must end the response. */
export type FormHandler = (request: IncomingMessage, response: ServerResponse, site: ServedSite) => Promise<void>;

const FORMS_PREFIX = "/_forms/";

function seam(): { handler: FormHandler | null } {
  return processGlobal<{ handler: FormHandler | null }>("site-forms", () => ({ handler: null }));
}

/** Registers who answers the forms of published sites. */
export function onFormRequest(handler: FormHandler): void {
  seam().handler = handler;
}

/** Who answers a request for forms; null where the address is none of theirs, or nobody registered. */
export function formHandlerFor(url: string): FormHandler | null {
  return url.startsWith(FORMS_PREFIX) ? seam().handler : null;
}
