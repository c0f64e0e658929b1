import { HtmlValidate } from "html-validate";
import { type BuiltSample, pagesOf } from "./build-sample.ts";

/** What the HTML standard says of a document; not how somebody would like it written. */
const validator = new HtmlValidate({
  extends: ["html-validate:standard", "html-validate:document"],
  // A site loads nothing of others, so nothing needs a hash.
  rules: { "require-sri": "off" },
});

/** What is not valid in the site's pages, a line each. */
export async function findInvalid(built: BuiltSample): Promise<string[]> {
  const found: string[] = [];
  for (const [path, html] of pagesOf(built)) {
    const { results } = await validator.validateString(html, path);
    for (const { messages } of results) {
      found.push(...messages.map(({ message, ruleId, line }) => `${path}:${line} ${message} (${ruleId})`));
    }
  }
  return found;
}
