import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  resolve: {
    alias: [
      { find: /^@\//, replacement: here("./") },
      { find: /^(server|client)-only$/, replacement: here("./tests/support/empty.ts") },
    ],
  },
  test: {
    // On two cores Vitest would run one file at a time, which waits for MongoDB half of its life.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    // Generous, because a slow machine is not a fault: a test that is right ends long before.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 60_000 } },
    projects: [
      {
        extends: true,
        test: { name: "unit", include: ["{app,lib,components,messages,models,scripts}/**/*.test.{ts,tsx}"] },
      },
      {
        extends: true,
        test: {
          name: "integration",
          include: ["tests/**/*.test.ts"],
          exclude: ["tests/deploy/**"],
          globalSetup: ["tests/support/mongo.ts"],
          setupFiles: ["tests/support/integration-env.ts"],
        },
      },
      {
        extends: true,
        // With the real proxies and the build in NEXT_DIST_DIR: npm run verify has both.
        test: { name: "deploy", include: ["tests/deploy/**/*.test.ts"] },
      },
    ],
  },
});
