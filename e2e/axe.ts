import type { Page } from "@playwright/test";
import axe, { type AxeResults, type RunOptions } from "axe-core";
import { expect } from "./fixtures";

/**
 * Axe finds nothing on the page as it stands; what is in frames is their own matter. It runs in the page itself:
 * `@axe-core/playwright` opens another page for each run, which costs more than the run.
 */
export async function expectAccessible(page: Page, rules?: string[]): Promise<void> {
  const options: RunOptions = { iframes: false, resultTypes: ["violations"], ...(rules ? { runOnly: rules } : {}) };
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate<AxeResults>(`axe.run(document, ${JSON.stringify(options)})`);
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""}`);
  expect(found, `${page.url()} at ${page.viewportSize()?.width} px`).toEqual([]);
}
