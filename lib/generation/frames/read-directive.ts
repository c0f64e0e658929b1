import { frameMessages } from "@/messages/frames-en";
import type { z } from "zod";
import { themeSchema, type Theme } from "@/lib/schemas/theme";
import { checkPath } from "./check-path";
import { askSchema, doneSchema, pageMetaSchema, planSchema, type FramePlan, type PageMeta } from "./events";
import { MAX_PATH_CHARACTERS } from "./limits";

export type Directive =
  | { word: "page"; path: string; meta: PageMeta; problem: string | null }
  | { word: "file" | "edit" | "delete"; path: string }
  | { word: "rename"; from: string; to: string }
  | { word: "find" }
  | { word: "with" }
  | { word: "end" }
  | { word: "theme"; theme: Theme }
  | { word: "plan"; plan: FramePlan }
  | { word: "ask"; question: string; options: string[] }
  | { word: "done"; summary: string; next: string[] }
  | BadDirective;

export type BadDirective = { word: "bad"; path?: string; reason: string };

const MAX_JSON_DEPTH = 16;

/**
 * Reads a directive line without its marker and line end ("page index.html {…}"). What the grammar does not allow
 * comes back as `bad` with the reason; a page whose JSON is wrong still opens, with the problem named. Never throws.
 */
export function readDirective(line: string): Directive {
  const text = line.trimEnd();
  const space = text.search(/\s/);
  const word = space < 0 ? text : text.slice(0, space);
  const rest = space < 0 ? "" : text.slice(space).trim();
  switch (word) {
    case "page":
      return readPage(rest);
    case "file":
    case "edit":
    case "delete":
      return readSingle(word, rest);
    case "rename":
      return readRename(rest);
    case "find":
    case "with":
      return rest === "" ? { word } : bad(frameMessages.directive.alone(word));
    case "end":
      return { word };
    case "theme":
      return withJson(word, themeSchema, rest, (theme) => ({ word, theme }));
    case "plan":
      return withJson(word, planSchema, rest, (plan) => ({ word, plan }));
    case "ask":
      return withJson(word, askSchema, rest, (ask) => ({ word, ...ask }));
    case "done":
      return withJson(word, doneSchema, rest, (done) => ({ word, ...done }));
    default:
      return bad(frameMessages.directive.unknown(word.slice(0, 40)));
  }
}

function readPage(rest: string): Directive {
  const found = takePath(rest);
  if ("word" in found) return found;
  if (!found.path.endsWith(".html")) return bad("a page's path must end in .html", found.path);
  if (found.rest === "") return { word: "page", path: found.path, meta: {}, problem: null };
  const meta = parseJson(pageMetaSchema, found.rest);
  return meta.ok
    ? { word: "page", path: found.path, meta: meta.value, problem: null }
    : { word: "page", path: found.path, meta: {}, problem: `page: ${meta.reason}` };
}

function readSingle(word: "file" | "edit" | "delete", rest: string): Directive {
  const found = takePath(rest);
  if ("word" in found) return found;
  if (found.rest !== "") return bad("a path with spaces must be a JSON string", found.path);
  return { word, path: found.path };
}

function readRename(rest: string): Directive {
  const from = takePath(rest);
  if ("word" in from) return from;
  if (!/^->\s/.test(from.rest)) return bad('rename needs "old -> new"', from.path);
  const to = takePath(from.rest.slice(2).trimStart());
  if ("word" in to) return to;
  if (to.rest !== "") return bad("a path with spaces must be a JSON string", to.path);
  return { word: "rename", from: from.path, to: to.path };
}

function takePath(text: string): { path: string; rest: string } | BadDirective {
  const token = /^(?:"(?:[^"\\]|\\.)*"|\S+)/.exec(text)?.[0] ?? "";
  const raw = token.startsWith('"') ? unquote(token) : token;
  if (raw === null) return bad("the path is not a JSON string");
  const checked = checkPath(raw);
  if (!checked.ok) return bad(checked.reason, raw.slice(0, MAX_PATH_CHARACTERS));
  return { path: checked.path, rest: text.slice(token.length).trim() };
}

function unquote(token: string): string | null {
  try {
    const value: unknown = JSON.parse(token);
    return typeof value === "string" ? value : null;
  } catch {
    return null;
  }
}

function withJson<T>(word: string, schema: z.ZodType<T>, text: string, make: (value: T) => Directive): Directive {
  const parsed = parseJson(schema, text);
  return parsed.ok ? make(parsed.value) : bad(`${word}: ${parsed.reason}`);
}

function parseJson<T>(schema: z.ZodType<T>, text: string): { ok: true; value: T } | { ok: false; reason: string } {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { ok: false, reason: frameMessages.directive.badJson };
  }
  // Recursive readers, ours and others' after us, would run out of stack on 8,000 brackets in a row.
  if (isDeeper(json, MAX_JSON_DEPTH)) return { ok: false, reason: frameMessages.directive.tooDeep };
  const parsed = schema.safeParse(json);
  if (parsed.success) return { ok: true, value: parsed.data };
  const issue = parsed.error.issues[0];
  return {
    ok: false,
    reason: `${issue?.path.join(".") ?? ""} ${issue?.message ?? frameMessages.directive.unexpected}`.trim(),
  };
}

function isDeeper(value: unknown, depth: number): boolean {
  if (typeof value !== "object" || value === null) return false;
  return depth === 0 || Object.values(value).some((inner) => isDeeper(inner, depth - 1));
}

function bad(reason: string, path?: string): BadDirective {
  return path === undefined ? { word: "bad", reason } : { word: "bad", path, reason };
}
