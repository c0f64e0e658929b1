import { env } from "@/lib/platform/env";
import { previewMessages } from "@/messages/preview-en";
import { previewHeaders } from "./headers";

type PageReason = "expired" | "invalid" | "notFound" | "busy" | "unshared";
const STATUS: Record<PageReason, number> = { expired: 403, invalid: 403, notFound: 404, busy: 429, unshared: 403 };

/** A plain page with one sentence, which also tells the workspace around it, so that it can ask for a new address. */
export function sentencePage(reason: PageReason): Response {
  const sentence = previewMessages.pages[reason];
  const origin = JSON.stringify(new URL(env().APP_URL).origin);
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark"><title>${previewMessages.pages.title}</title>
<style>body{font:16px/1.5 system-ui,sans-serif;display:grid;place-items:center;min-height:100vh;margin:0;padding:0 24px;box-sizing:border-box}</style>
<script>parent!==window&&parent.postMessage({vectort:window.name,type:"refused",reason:"${reason}"},${origin})</script>
</head><body><p>${sentence}</p></body></html>`;
  return new Response(html, { status: STATUS[reason], headers: previewHeaders("text/html; charset=utf-8", "none") });
}

/** The same refusal for what is not a page: a sentence in plain text. */
export function sentenceText(reason: PageReason): Response {
  return new Response(previewMessages.pages[reason], {
    status: STATUS[reason],
    headers: previewHeaders("text/plain; charset=utf-8", "none"),
  });
}
