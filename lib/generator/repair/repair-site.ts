import type { BuiltinOptions } from "@/lib/schemas/builtin-options";
import type { Finding } from "@/lib/schemas/check";
import { createFrameText, type FrameText } from "../frame-text";
import { PLACEHOLDER, PLACEHOLDER_PATH, repairPage } from "./repair-page";

type Files = BuiltinOptions["files"];

/** Files repaired by rule, as frames and as they then stand, with the findings that take more than a rule. */
export function repairFiles(
  frames: FrameText,
  files: Files,
  findings: readonly Finding[],
): { written: string[]; files: Files; left: Finding[] } {
  const pages = files.map(({ path }) => path).filter((path) => /\.html?$/i.test(path));
  const lang = langOf(files);
  const written: string[] = [];
  const left = findings.filter(({ path }) => !files.some((file) => file.path === path));
  let usesPlaceholder = false;
  const repaired = files.map(({ path, text }) => {
    const own = findings.filter((finding) => finding.path === path);
    if (own.length === 0) return { path, text };
    const one = pages.includes(path)
      ? repairPage(text, own, { path, lang, pages })
      : { ...repairCss(path, text, own), usesPlaceholder: false };
    const result = "html" in one ? one.html : one.text;
    left.push(...one.left);
    if (result === text) return { path, text };
    usesPlaceholder ||= one.usesPlaceholder;
    // The frame's end takes the line break before it.
    written.push(frames.file(path, result.replace(/\n$/, "")));
    return { path, text: result };
  });
  if (usesPlaceholder && !files.some(({ path }) => path === PLACEHOLDER_PATH)) {
    written.unshift(frames.file(PLACEHOLDER_PATH, PLACEHOLDER.trimEnd()));
  }
  return { written, files: repaired, left };
}

/**
 * Repairs by rule what checks found in a site's pages and stylesheets, and says what it can't: what a script does, how
 * wide a page is, or what colours it has takes more than rules.
 */
export function repairSite({ files, nonce }: BuiltinOptions, findings: readonly Finding[]): string {
  const frames = createFrameText(nonce);
  const lang = langOf(files);
  const say = (en: string, fr: string): string => (lang.startsWith("fr") ? fr : en);
  const { written, left } = repairFiles(frames, files, findings);
  if (written.length === 0) {
    const cannot = say(
      "I can’t repair this by rule, so nothing has changed. Say in your own words what to change.",
      "Je ne peux pas réparer cela automatiquement, et rien n’a été modifié. Dites-moi ce qu’il faut changer.",
    );
    return frames.prose(cannot) + frames.done(say("Nothing was changed.", "Rien n’a été modifié."), []);
  }
  const done = say("I repaired what the checks found.", "J’ai réparé ce que les contrôles ont trouvé.");
  const rest =
    left.length === 0
      ? ""
      : ` ${say("The checks will say whether anything is left that takes more than my rules.", "Les contrôles diront s’il reste quelque chose qui dépasse mes règles.")}`;
  return `${frames.prose(say("Here are the repairs.", "Voici les réparations."))}${written.join("")}${frames.done(done + rest, [])}`;
}

function langOf(files: Files): string {
  for (const { text } of files) {
    const lang = /<html[^>]{0,500}\slang="([a-z][a-z0-9-]{1,20})"/i.exec(text)?.[1];
    if (lang) return lang;
  }
  return "en";
}

/** A stylesheet that no longer names what isn't there. */
function repairCss(path: string, css: string, findings: readonly Finding[]): { text: string; left: Finding[] } {
  let text = css;
  const left: Finding[] = [];
  for (const finding of findings) {
    const isAddress =
      /^(missing-asset|foreign-host)$/.test(finding.code) && path.endsWith(".css") && finding.what !== "";
    const before = text;
    if (isAddress) {
      for (const quote of ['"', "'", ""]) text = text.split(`url(${quote}${finding.what}${quote})`).join("none");
      text = text
        .split("\n")
        .filter((line) => !(/^\s*@import\b/.test(line) && line.includes(finding.what)))
        .join("\n");
    }
    if (text === before) left.push(finding);
  }
  return { text, left };
}
