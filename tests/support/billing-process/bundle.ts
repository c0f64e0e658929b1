import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import { build } from "vite";

const root = join(import.meta.dirname, "../../..");

/** Puts the process's code into one file, so that another process stands ready soon after a kill. */
export async function bundle(): Promise<{ file: string; remove: () => Promise<void> }> {
  // Under node_modules, so that packages are found from there.
  const cache = join(root, "node_modules/.cache");
  await mkdir(cache, { recursive: true });
  const folder = await mkdtemp(join(cache, "billing-process-"));
  await build({
    root,
    configFile: false,
    logLevel: "error",
    publicDir: false,
    oxc: { jsx: { runtime: "automatic", development: false } },
    resolve: {
      alias: [
        { find: /^@\//, replacement: `${root}/` },
        { find: /^(server|client)-only$/, replacement: `${root}/tests/support/empty.ts` },
      ],
    },
    build: { ssr: "tests/support/billing-process/work.ts", outDir: folder, minify: false, target: "esnext" },
  });
  return { file: join(folder, "work.js"), remove: () => rm(folder, { recursive: true, force: true }) };
}
