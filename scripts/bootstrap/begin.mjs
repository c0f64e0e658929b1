import { checkNode, checkSpace } from "./checks.mjs";
import { install, isInstalled } from "./install.mjs";
import { step } from "./print.mjs";

/** Installs what the lockfile names, when it is not there whole; checks Node's age and the free space first. */
export async function begin(root) {
  checkNode();
  const installed = isInstalled(root);
  checkSpace(root, installed ? 300 : 2000);
  await step("Packages", async (say) => {
    if (installed) return "installed";
    await install(root, say);
    return "installed from the lockfile";
  });
}
