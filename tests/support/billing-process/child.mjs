// A process of the product that can be killed: loads work.ts as the tests' own loader does.
import { fileURLToPath } from "node:url";
import { createViteServer } from "vitest/node";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const vite = await createViteServer({
  root,
  configFile: false,
  logLevel: "error",
  server: { middlewareMode: true, watch: null, hmr: false, ws: false },
  appType: "custom",
  optimizeDeps: { noDiscovery: true },
  resolve: {
    alias: [
      { find: /^@\//, replacement: root },
      { find: /^(server|client)-only$/, replacement: `${root}tests/support/empty.ts` },
    ],
  },
});
await vite.ssrLoadModule("/tests/support/billing-process/work.ts");
