import { css } from "@codemirror/lang-css";
import { html } from "@codemirror/lang-html";
import { javascript } from "@codemirror/lang-javascript";
import { json } from "@codemirror/lang-json";
import { markdown } from "@codemirror/lang-markdown";
import { xml } from "@codemirror/lang-xml";
import type { Extension } from "@codemirror/state";

const BY_ENDING: Readonly<Record<string, () => Extension>> = {
  html,
  htm: html,
  css,
  js: javascript,
  mjs: javascript,
  jsx: () => javascript({ jsx: true }),
  ts: () => javascript({ typescript: true }),
  tsx: () => javascript({ typescript: true, jsx: true }),
  json,
  webmanifest: json,
  md: markdown,
  svg: xml,
  xml,
};

/** How a file is coloured and completed, by the end of its name; nothing for what is plain text. */
export function languageFor(path: string): Extension {
  return BY_ENDING[path.slice(path.lastIndexOf(".") + 1).toLowerCase()]?.() ?? [];
}
