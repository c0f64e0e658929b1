import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import type { TextAnswer } from "./answer.ts";
import { startFakeOpenAi } from "./index.ts";

/**
 * The fake on its own: `node tests/fakes/openai/main.ts --port 4010 --tokens-per-second 100 --file page.txt`.
 * Several `--file`s answer in turn, the last one for ever; `@@NONCE` in them becomes the nonce of the prompt.
 */
const { values } = parseArgs({
  options: {
    port: { type: "string", default: "4010" },
    "tokens-per-second": { type: "string", default: "0" },
    "piece-chars": { type: "string", default: "4" },
    file: { type: "string", multiple: true, default: [] },
  },
});

const answers = values.file.map((file): TextAnswer => ({
  kind: "text",
  text: readFileSync(file, "utf8"),
  tokensPerSecond: Number(values["tokens-per-second"]),
  pieceChars: Number(values["piece-chars"]),
}));
const last = answers.pop();
if (!last) {
  process.stderr.write("Name at least one --file with the text to answer.\n");
  process.exit(1);
}
const fake = await startFakeOpenAi({ port: Number(values.port), fallback: last });
fake.script(...answers);
process.stdout.write(`${fake.url}\n`);
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void fake.close());
