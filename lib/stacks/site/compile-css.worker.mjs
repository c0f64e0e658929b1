// Runs with plain Node in a worker thread: imports only Tailwind and Node's own modules.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { parentPort } from "node:worker_threads";
import { compile } from "tailwindcss";

const require = createRequire(import.meta.url);
const OWN = new Map(
  ["index", "theme", "preflight", "utilities"].map((name) => [
    name,
    readFileSync(require.resolve(`tailwindcss/${name}.css`), "utf8"),
  ]),
);

async function loadStylesheet(id, base) {
  const name = id === "tailwindcss" ? "index" : /^(?:tailwindcss\/|\.\/)(\w+)(?:\.css)?$/.exec(id)?.[1];
  const content = OWN.get(name);
  if (content === undefined) throw new Error("@import may only name Tailwind's own stylesheets");
  return { path: `${name}.css`, base, content };
}

async function loadModule() {
  throw new Error("plugins and configuration files are not allowed");
}

async function answer({ css, candidates }) {
  try {
    const { build } = await compile(css, { base: "/", loadStylesheet, loadModule });
    return { css: build(candidates) };
  } catch (error) {
    return { failed: error instanceof Error ? error.message.slice(0, 300) : "the CSS could not be compiled" };
  }
}

// The second argument is the list of what is handed over: nothing.
parentPort?.on("message", async (job) => parentPort?.postMessage(await answer(job), []));
parentPort?.postMessage("ready", []);
