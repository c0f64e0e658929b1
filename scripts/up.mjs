// npm run up: begins on whatever Node is there (20 or newer) without any package, installs, and hands over to the
// pinned Node. `--dev` starts the same services with hot reload.
import { resolve } from "node:path";
import { begin } from "./bootstrap/begin.mjs";
import { checkPort, checkSpace, readPort, setting } from "./bootstrap/checks.mjs";
import { handOver } from "./bootstrap/hand-over.mjs";
import { takeLock } from "./bootstrap/lock.mjs";
import { bold, complain, line } from "./bootstrap/print.mjs";
import { sentenceOf } from "./bootstrap/sentence.mjs";

const root = resolve(import.meta.dirname ?? new URL(".", import.meta.url).pathname, "..");
const endEarly = () => process.exit(130);
for (const name of ["SIGINT", "SIGTERM", "SIGHUP"]) process.once(name, endEarly);

try {
  const port = readPort(setting(root, "PORT"));
  const dataDir = resolve(root, setting(root, "DATA_DIR") ?? ".data");
  line(`\n  ${bold("Vectort.io")}\n`);
  const here = takeLock(
    resolve(root, ".up.lock"),
    "Vectort.io is already starting or running from this folder: stop it with Ctrl-C where it runs.",
  );
  const data = takeLock(
    resolve(dataDir, "up.lock"),
    `Another Vectort.io is using ${dataDir}: stop it, or set DATA_DIR to another folder.`,
  );
  await checkPort(port, here.tookOver || data.tookOver ? 10_000 : 0);
  checkSpace(dataDir, 300);
  await begin(root);
  for (const name of ["SIGINT", "SIGTERM", "SIGHUP"]) process.off(name, endEarly);
  handOver(root, "scripts/up/main.ts", process.argv.slice(2), { PORT: String(port), DATA_DIR: dataDir });
} catch (error) {
  complain(sentenceOf(error));
  process.exit(1);
}
