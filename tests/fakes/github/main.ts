import { parseArgs } from "node:util";
import { startFakeGitHub } from "./index.ts";

/**
 * The fake on its own: `node tests/fakes/github/main.ts --port 4030` prints what to put into the environment. The account
 * `octavia` is there, with a public repository `hello-site`.
 */
const { values } = parseArgs({ options: { port: { type: "string", default: "4030" } } });
const fake = await startFakeGitHub({ port: Number(values.port) });
const email = "octavia@example.org";
fake.users.push({ login: "octavia", id: 583_231, name: "Octavia", emails: [{ email, primary: true, verified: true }] });
const page = `<!doctype html><html lang="en"><head><title>Hello</title></head><body><h1>Hello</h1></body></html>\n`;
await fake.plant(await fake.store.create("octavia", "hello-site"), { "index.html": page, "README.md": "# Hello\n" });
process.stdout.write(
  `${Object.entries(fake.env)
    .map(([name, value]) => `${name}=${value}\n`)
    .join("")}`,
);
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void fake.close());
