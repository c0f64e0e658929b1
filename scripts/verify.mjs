// npm run verify: begins on whatever Node is there (20 or newer), installs, and hands over to the pinned Node.
import { resolve } from "node:path";
import { begin } from "./bootstrap/begin.mjs";
import { handOver } from "./bootstrap/hand-over.mjs";
import { complain, line } from "./bootstrap/print.mjs";
import { sentenceOf } from "./bootstrap/sentence.mjs";

const root = resolve(import.meta.dirname ?? new URL(".", import.meta.url).pathname, "..");

try {
  line();
  await begin(root);
  handOver(root, "scripts/verify/main.ts", process.argv.slice(2), { NEXT_TELEMETRY_DISABLED: "1" });
} catch (error) {
  complain(sentenceOf(error));
  line("0 passed, 1 failed");
  process.exit(1);
}
