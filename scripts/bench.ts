// npm run bench [name] [-- arguments]: runs bench/*.bench.ts (those whose name contains the first argument) with the other
// arguments, prints one table, keeps JSON.
import { mkdir, readdir, writeFile } from "node:fs/promises";
import { cpus, totalmem } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { z } from "zod";
import { complain, line } from "./bootstrap/print.mjs";
import { sentenceOf } from "./bootstrap/sentence.mjs";
import { formatTable } from "./bench/table.ts";
import { root } from "./lib/env.ts";

const rowSchema = z.object({
  figure: z.string(),
  goal: z.string(),
  median: z.number(),
  p95: z.number(),
  unit: z.string(),
  ok: z.boolean(),
});
/** `note` says what the figures were measured with, where their names can't. */
const resultSchema = z.object({ name: z.string(), rows: z.array(rowSchema), note: z.string().optional() });
const benchSchema = z.object({ default: z.function({ input: [z.array(z.string())], output: z.promise(z.unknown()) }) });

const [, , wanted = "", ...rest] = process.argv;
const folder = join(root, "bench");
const names = (await readdir(folder)).filter((name) => name.endsWith(".bench.ts") && name.includes(wanted)).toSorted();
const results: z.infer<typeof resultSchema>[] = [];
let broken = names.length === 0 ? 1 : 0;
if (broken) complain(`No benchmark in bench/ has a name with "${wanted}".`);

for (const name of names) {
  line(`  · ${name}`);
  try {
    const { default: run } = benchSchema.parse(await import(pathToFileURL(join(folder, name)).href));
    results.push(resultSchema.parse(await run(rest)));
  } catch (error) {
    broken += 1;
    complain(`${name}: ${sentenceOf(error)}`);
  }
}

const machine = {
  node: process.version,
  cores: cpus().length,
  cpu: cpus()[0]?.model,
  memoryMb: Math.round(totalmem() / 1e6),
};
line(`\n${formatTable(results.flatMap(({ rows }) => rows))}`);
for (const { name, note } of results) if (note) line(`\n  ${name}: ${note}`);
await mkdir(join(folder, "results"), { recursive: true });
const stamp = new Date().toISOString().replaceAll(/[:.]/g, "-");
const file = join(folder, "results", `${stamp}.json`);
await writeFile(file, `${JSON.stringify({ at: new Date().toISOString(), machine, results }, null, 2)}\n`);
line(`\n  bench/results/${stamp}.json\n`);
process.exit(broken === 0 ? 0 : 1);
