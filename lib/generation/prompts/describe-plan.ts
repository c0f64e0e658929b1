import type { BuildOptions } from "@/lib/schemas/build-options";
import type { PromptInput } from "./types";

const NAMES: Readonly<Record<keyof BuildOptions, string>> = {
  audience: "Audience",
  tone: "Tone",
  pages: "Pages beside the home page",
  sections: "Sections of the home page, in this order",
  direction: "Style direction",
  palette: "Palette (for `theme`)",
  type: "`type` of `theme`",
  languages: "Languages, the first one is the site's own; each other one gets pages of its own and a switch",
  features: "Features",
  data: "Facts to use, word for word",
};

/** What the client chose beside the request; nothing where they chose nothing. */
export function describeOptions(options: BuildOptions | undefined): string[] {
  if (!options) return [];
  const { palette, ...others } = options;
  const said: Partial<Record<keyof BuildOptions, string>> = {};
  if (palette)
    said.palette = `accent ${palette.accent}${palette.background ? `, background ${palette.background}` : ""}`;
  for (const [key, value] of Object.entries(others)) {
    if (isName(key) && value) said[key] = typeof value === "string" ? value : value.join(", ");
  }
  const lines = Object.entries(said).flatMap(([key, value]) =>
    isName(key) && value !== "" ? [`- ${NAMES[key]}: ${value}`] : [],
  );
  if (lines.length === 0) return [];
  return [`${CHOSEN}\n\n${lines.join("\n")}`];
}

const CHOSEN =
  "# What the client chose\n\nThese are decided; they come before your own taste and before any plan of yours.";

function isName(key: string): key is keyof BuildOptions {
  return Object.hasOwn(NAMES, key);
}

/** What is to be done about a plan now; nothing where there is none. */
export function describePlanning({ planning, isToldAgain = false }: PromptInput): string[] {
  if (!planning) return isToldAgain ? [BUILD_NOW] : [];
  if (planning.state === "wanted") return [WANTED];
  const plan = `\`\`\`json\n${JSON.stringify(planning.plan)}\n\`\`\``;
  if (planning.state === "sent-back") return [`# Your plan, which the client sent back\n\n${plan}\n\n${SENT_BACK}`];
  return [`# The agreed plan\n\n${plan}\n\n${AGREED}`, ...(isToldAgain ? [BUILD_NOW] : [])];
}

const WANTED =
  "# First the plan\n\nOne sentence, then one `plan` line in the client's language, then stop: no `theme`, no `page`, no `done`. The client will change or approve it before anything is written. `index.html` comes first; `title` is the page's name in the menu; each of its `sections` is a short phrase of what it shows.";
const SENT_BACK =
  "The request below is what they say about it. Answer with the whole plan, changed by their words and by nothing else: one sentence, one `plan` line, then stop.";
const AGREED =
  "The client agreed to this plan, and may have changed it by hand. Follow it to the letter: these pages at these paths with these titles in the menu, these sections in this order, no others. Write no `plan`; begin with `theme`.";
const BUILD_NOW = "# Build now\n\nYour last answer built nothing. The client waits for the site: write its files now.";
