/** Writes frames as text (the grammar the frame parser reads), for one project's nonce. */
export interface FrameText {
  theme(value: object): string;
  plan(value: object): string;
  prose(text: string): string;
  page(path: string, head: object, body: string): string;
  file(path: string, text: string): string;
  edit(path: string, pairs: readonly { find: string; with: string }[]): string;
  remove(path: string): string;
  done(summary: string, next: readonly string[]): string;
}

const json = (value: unknown): string => JSON.stringify(value).replaceAll("@@", "\\u0040\\u0040");
const spacedPath = (path: string): string => (/\s/.test(path) ? json(path) : path);

/** Makes the writer; prose and contents are made harmless, so that nothing from a brief can open a frame. */
export function createFrameText(nonce: string): FrameText {
  const mark = `@@${nonce}`;
  const safe = (text: string): string => text.replaceAll(mark, `@ @${nonce}`);
  return {
    theme: (value) => `${mark} theme ${json(value)}\n`,
    plan: (value) => `${mark} plan ${json(value)}\n`,
    prose: (text) => `${safe(text)}\n`,
    page: (path, head, body) => `${mark} page ${spacedPath(path)} ${json(head)}\n${safe(body)}\n${mark} end\n`,
    file: (path, text) => `${mark} file ${spacedPath(path)}\n${safe(text)}\n${mark} end\n`,
    edit: (path, pairs) => {
      const body = pairs.map((pair) => `${mark} find\n${pair.find}\n${mark} with\n${safe(pair.with)}\n`).join("");
      return `${mark} edit ${spacedPath(path)}\n${body}${mark} end\n`;
    },
    remove: (path) => `${mark} delete ${spacedPath(path)}\n`,
    done: (summary, next) => `${mark} done ${json({ summary, next })}\n`,
  };
}
