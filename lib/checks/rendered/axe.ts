import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import type { BrowserPage } from "@/lib/integrations/chromium";

const LIMIT_MS = 15_000;
const RUN = `axe.run(document, {
  runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
  resultTypes: ["violations"],
}).then(({ violations }) => violations.map(({ id, help, nodes }) => ({
  id, help, targets: nodes.slice(0, 3).map(({ target }) => target.flat().join(" ")),
})))`;

const violationsSchema = z.array(z.object({ id: z.string(), help: z.string(), targets: z.array(z.string()) }));
let source: Promise<string> | undefined;

/** What axe finds in the page (WCAG 2.2, A and AA), a line for each rule. Throws when the page does not answer. */
export async function runAxe(page: BrowserPage): Promise<string[]> {
  source ??= readFile(join(/* turbopackIgnore: true */ process.cwd(), "node_modules/axe-core/axe.min.js"), "utf8");
  await page.evaluate(`${await source}; undefined`, LIMIT_MS);
  const violations = violationsSchema.parse(await page.evaluate(RUN, LIMIT_MS));
  return violations.map(({ id, help, targets }) => `${help} (${id}): ${targets.join(", ")}`.slice(0, 300));
}
