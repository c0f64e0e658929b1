import { globSync } from "node:fs";
import { join } from "node:path";

const METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"];
const root = join(import.meta.dirname, "../../..");

type Exported = { method: string; path: string; file: string; handler: unknown };

/** Every handler that a `route.ts` under `app/api` exports, with the path as interface.md writes it. */
export async function everyApiHandler(): Promise<Exported[]> {
  const files = globSync("app/api/**/route.ts", { cwd: root }).toSorted();
  const modules = await Promise.all(
    files.map(async (file): Promise<[string, Record<string, unknown>]> => [file, await import(join(root, file))]),
  );
  return modules.flatMap(([file, exports]) =>
    METHODS.filter((method) => method in exports).map((method) => ({
      method,
      path: file
        .replace(/^app/, "")
        .replace(/\/route\.ts$/, "")
        .replace(/\[+(?:\.\.\.)?(\w+)\]+/g, "{$1}"),
      file,
      handler: exports[method],
    })),
  );
}
