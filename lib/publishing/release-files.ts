import { exportedFiles } from "@/lib/projects";
import { AppError } from "@/lib/platform/errors";
import type { SiteForm } from "@/lib/schemas/site-form";
import { utf8Text } from "@/lib/platform/utf8-text";
import { publishingMessages } from "@/messages/publishing-en";
import type { VersionDoc } from "@/models/version";
import { wireForms } from "./forms/wire-forms";

export type Compiled = { files: Map<string, Uint8Array>; forms: SiteForm[] };

/**
 * What a Version is served as, by path: what a download has, without the README that is added there, and without hidden
 * files, and with forms that send to this server. Throws CONFLICT where there is no page to begin with, and BAD_INPUT
 * where its stylesheet can't be compiled.
 */
export async function releaseFiles(version: VersionDoc): Promise<Compiled> {
  const own = new Set(version.files.map(({ path }) => path));
  if (!own.has("index.html")) throw new AppError("CONFLICT", publishingMessages.noHomePage);
  const files = await exportedFiles(version);
  if (!own.has("README.md")) files.delete("README.md");
  for (const path of files.keys()) if (isHidden(path)) files.delete(path);
  return { files, forms: wirePages(files) };
}

/** Wires the forms of every page, in place; a page without one stays as it is, byte for byte. */
function wirePages(files: Map<string, Uint8Array>): SiteForm[] {
  const pages = [...files].filter(([path]) => /\.html?$/i.test(path));
  return pages.flatMap(([path, bytes]) => {
    const text = utf8Text(bytes);
    if (text === null) return [];
    const { html, forms } = wireForms(text, path, (name) => files.has(name));
    if (forms.length > 0) files.set(path, new TextEncoder().encode(html));
    return forms;
  });
}

/** Where one of its folders or the file itself begins with a dot; but for what RFC 8615 puts there. */
function isHidden(path: string): boolean {
  return /(^|\/)\./.test(path) && !path.startsWith(".well-known/");
}
