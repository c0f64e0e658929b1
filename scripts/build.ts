// npm run build: the production build, as npm run up makes it; its standalone folder runs by itself (npm start there).
import { join } from "node:path";
import { complain, step } from "./bootstrap/print.mjs";
import { sentenceOf } from "./bootstrap/sentence.mjs";
import { build } from "./lib/build.ts";
import { root } from "./lib/env.ts";

try {
  const distDir = process.env.NEXT_DIST_DIR ?? ".next";
  await step("Build", async (say) => {
    await build({ distDir, logFile: join(root, "node_modules/.cache/build.log"), say });
    return `${distDir}/standalone`;
  });
} catch (error) {
  complain(sentenceOf(error));
  process.exitCode = 1;
}
