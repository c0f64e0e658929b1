import { spawn } from "node:child_process";
import { delimiter, dirname, join } from "node:path";
import { pinnedNode } from "./pinned-node.mjs";

/**
 * Runs a script on the pinned Node, with our terminal, and ends with its exit code. It has an IPC channel to us, by
 * which it notices when we are killed. A signal is passed on; we end when it has ended.
 */
export function handOver(root, script, args, env = {}) {
  const node = pinnedNode(root);
  const path = [dirname(node), join(root, "node_modules", ".bin"), process.env.PATH].join(delimiter);
  const child = spawn(node, [join(root, script), ...args], {
    cwd: root,
    env: { ...process.env, ...env, PATH: path },
    stdio: ["inherit", "inherit", "inherit", "ipc"],
  });
  for (const name of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(name, () => child.kill("SIGTERM"));
  child.on("exit", (code) => process.exit(code ?? 1));
}
