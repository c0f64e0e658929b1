// The second half of npm run verify, on the pinned Node: every gate and test, all of them also after a failure.
// Names given as arguments run those steps only.
import { complain, dim, line, step } from "../bootstrap/print.mjs";
import { sentenceOf } from "../bootstrap/sentence.mjs";
import { steps, type Step } from "./steps.ts";
import { ensureChromium, ensureMongod, ensurePrograms } from "./system.ts";

const wanted = process.argv.slice(2);
const chosen = steps.map((group) => group.filter(({ name }) => wanted.length === 0 || wanted.includes(name)));
const total = { passed: 0, failed: 0 };
const failures: { name: string; output: string }[] = [];

async function prepare(name: string, work: (say: (text: string) => void) => Promise<string>): Promise<string | null> {
  let found: string | null = null;
  try {
    await step(name, async (say) => (found = await work(say)));
  } catch (error) {
    complain(sentenceOf(error));
    total.failed += 1;
  }
  return found;
}

async function perform({ name, run }: Step): Promise<void> {
  let isCounted = false;
  try {
    await step(name, async () => {
      const { passed, failed, output, skipped } = await run();
      total.passed += passed;
      total.failed += failed;
      isCounted = failed > 0;
      if (failed > 0) failures.push({ name, output });
      if (failed > 0) throw new Error(`${passed} passed, ${failed} failed`);
      if (skipped !== undefined) return `skipped: ${skipped}`;
      return passed === 1 ? "passed" : `${passed} passed`;
    });
  } catch (error) {
    if (!isCounted) total.failed += 1;
    line(`  ✗ ${name.padEnd(10)} ${sentenceOf(error)}`);
  }
}

process.on("disconnect", () => process.exit(1));
for (const name of ["SIGINT", "SIGTERM"] as const) process.on(name, () => process.exit(130));

await prepare("MongoDB", ensureMongod);
const browser = await prepare("Chromium", ensureChromium);
await prepare("Proxies", ensurePrograms);
if (browser) process.env.VECTORT_CHROMIUM = browser;
for (const group of chosen) await Promise.all(group.map(perform));
for (const { name, output } of failures) line(`\n${dim(`── ${name} ──`)}\n${output.trim().slice(-12_000)}`);
line();
line(`${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 ? 0 : 1);
