import type { IncomingMessage, ServerResponse } from "node:http";
import { sendPage, sendRefusal, type ServedSite, wordsPage } from "@/lib/publishing";
import type { FormSays } from "@/messages/forms-en";

/** Refuses in plain text before the body was read, so that the connection can't be used again. */
export function refuseUnread(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  sentence: string,
): void {
  response.shouldKeepAlive = false;
  sendRefusal(request, response, status, sentence);
}

/** The same to a person, on a page in the look of the site. */
export async function sayUnread(
  request: IncomingMessage,
  response: ServerResponse,
  site: ServedSite,
  status: number,
  say: (says: FormSays) => { title: string; text: string },
): Promise<void> {
  const page = await wordsPage(site, "/", say);
  response.shouldKeepAlive = false;
  sendPage(request, response, status, page);
}
