import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { z } from "zod";
import { root } from "../lib/env";
import { readDockerfile } from "./dockerfile";

const read = (name: string): string => readFileSync(join(root, name), "utf8");
const manifest = z
  .object({ scripts: z.record(z.string(), z.string()), optionalDependencies: z.record(z.string(), z.string()) })
  .parse(JSON.parse(read("package.json")));

test("the image runs the Node that is pinned, by the command of npm start, as a user without rights", () => {
  const plan = readDockerfile(read("Dockerfile"));
  expect(new Set(Object.values(manifest.optionalDependencies))).toEqual(new Set([plan.nodeVersion]));
  expect(plan.command.join(" ")).toBe(manifest.scripts["start"]);
  expect(plan.uid).toBeGreaterThan(1_000);
});

test("a Dockerfile without a health check is told", () => {
  expect(() => readDockerfile(read("Dockerfile").replace("HEALTHCHECK", "# no"))).toThrow("HEALTHCHECK");
});
