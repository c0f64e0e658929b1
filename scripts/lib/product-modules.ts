import { existsSync, statSync } from "node:fs";
import { registerHooks } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { root } from "./env.ts";

/**
 * Importing this lets a script import the product's own modules as the build does: "@/" is the root, endings may be
 * left out, and `server-only` is empty.
 */
registerHooks({
  resolve(specifier, context, next) {
    if (specifier === "server-only") return { url: "data:text/javascript,", shortCircuit: true };
    const path = pathOf(specifier, context.parentURL);
    const file = path && [path, `${path}.ts`, `${path}.tsx`, join(path, "index.ts")].find(isFile);
    return file ? { url: pathToFileURL(file).href, shortCircuit: true } : next(specifier, context);
  },
});

function pathOf(specifier: string, parent: string | undefined): string | null {
  if (specifier.startsWith("@/")) return join(root, specifier.slice(2));
  if (!specifier.startsWith(".") || !parent?.startsWith("file:")) return null;
  const folder = dirname(fileURLToPath(parent));
  return folder.includes("node_modules") ? null : join(folder, specifier);
}

function isFile(path: string): boolean {
  return existsSync(path) && statSync(path).isFile();
}
