const PARSERS: Readonly<Record<string, string>> = {
  html: "html",
  htm: "html",
  css: "css",
  js: "babel",
  mjs: "babel",
  json: "json",
  webmanifest: "json",
};

/** A longer one would hold the page up for seconds. */
const MOST_CHARS = 300_000;

export type Formatted = { text: string } | { problem: "unknown" | "long" | string };

/** Formats a text by the end of its file's name, with Prettier, which is loaded at the first use. */
export async function formatText(path: string, text: string): Promise<Formatted> {
  const parser = PARSERS[path.slice(path.lastIndexOf(".") + 1).toLowerCase()];
  if (!parser) return { problem: "unknown" };
  if (text.length > MOST_CHARS) return { problem: "long" };
  const [{ format }, ...plugins] = await Promise.all([
    import("prettier/standalone"),
    import("prettier/plugins/html"),
    import("prettier/plugins/postcss"),
    import("prettier/plugins/babel"),
    import("prettier/plugins/estree"),
  ]);
  const endOfLine = text.includes("\r\n") ? "crlf" : "lf";
  try {
    return { text: await format(text, { parser, plugins, endOfLine, printWidth: 120 }) };
  } catch (error) {
    const [reason = ""] = error instanceof Error ? error.message.split("\n") : [];
    return { problem: reason };
  }
}
