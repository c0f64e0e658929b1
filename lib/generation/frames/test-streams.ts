import fc from "fast-check";
import { FrameParser, type FrameEvent } from "./index";

export const NONCE = "k3f9";

/** Joins neighbouring `prose` and `delta` events, so that two ways of cutting a stream can be compared. */
export function joined(events: readonly FrameEvent[]): FrameEvent[] {
  const result: FrameEvent[] = [];
  for (const event of events) {
    const last = result.at(-1);
    const bothProse = last?.type === "prose" && event.type === "prose";
    const bothDelta = last?.type === "delta" && event.type === "delta" && last.path === event.path;
    if ((bothProse || bothDelta) && "text" in event) last.text += event.text;
    else result.push({ ...event });
  }
  return result;
}

/** Parses pieces as one stream. */
export function parse(pieces: readonly string[], kind: "stop" | "cut" = "stop"): FrameEvent[] {
  const parser = new FrameParser({ nonce: NONCE });
  return joined([...pieces.flatMap((piece) => parser.push(piece)), ...parser.end(kind)]);
}

/** Cuts `text` after every so many UTF-16 units, over and over. */
export function cutBy(text: string, sizes: readonly number[]): string[] {
  const pieces: string[] = [];
  for (let at = 0, i = 0; at < text.length; i++) {
    const size = Math.max(1, sizes[i % sizes.length] ?? 1);
    pieces.push(text.slice(at, at + size));
    at += size;
  }
  return pieces;
}

/** The text written to `path` by the stream, as a reader has it after the last event. */
export function textOf(events: readonly FrameEvent[], path: string): string {
  return events.reduce((text, event) => {
    if ((event.type === "file.opened" || event.type === "page.opened") && event.path === path) return "";
    return event.type === "delta" && event.path === path ? text + event.text : text;
  }, "");
}

/** Pieces of a stream that look like the grammar, near misses included. */
export const fragment = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom("\n", "\r\n", "\n\n", " ", "\t", "```", "```html\n", "\n```\n", "~~~", "`") },
  {
    weight: 6,
    arbitrary: fc
      .constantFrom(
        "page index.html",
        'page a.html {"title":"A"}',
        "page a.html {",
        "file assets/app.js",
        "file notes.md",
        "file ../up",
        'file "my file.js"',
        "edit index.html",
        "find",
        "with",
        "end",
        "delete old.html",
        "rename a.html -> b.html",
        "rename a.html b.html",
        'theme {"name":"M","lang":"fr","accent":"#b4532a","type":"serif","radius":12}',
        'theme {"accent":1}',
        'plan {"pages":["a"]}',
        'ask {"question":"Which?","options":["a","b"]}',
        'done {"summary":"s","next":["n"]}',
        "frobnicate all",
        "",
        " end",
      )
      .map((words) => `@@${NONCE} ${words}\n`),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom("@", "@@", "@@k3", `@@${NONCE}`, `@@${NONCE} `, "@@k3f8 end\n", `x@@${NONCE} end\n`),
  },
  { weight: 2, arbitrary: fc.constantFrom("&amp; $& $1 </script>", "é𝒳👩‍🚀", "\uD83D", "\uDE80", "\u0000", "\u2028") },
  { weight: 2, arbitrary: fc.string({ unit: "binary", maxLength: 20 }) },
);

export const hostileStream = fc.array(fragment, { maxLength: 40, size: "max" }).map((parts) => parts.join(""));
export const cutSizes = fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 8 });
