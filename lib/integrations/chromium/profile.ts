import { chown, mkdtemp, readdir, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { processGlobal } from "@/lib/platform/process-global";

const PREFIX = "vectort-checker-";
/** No check takes so long: what is older was left by a process that was killed. */
const LEFT_MS = 60 * 60 * 1_000;

/** An empty folder for one browser, which belongs to `owner` where one is given. */
export async function makeProfile(owner: number | null): Promise<string> {
  void processGlobal("checker-profiles", removeLeftProfiles);
  const profile = await mkdtemp(join(tmpdir(), PREFIX));
  if (owner !== null) await chown(profile, owner, owner);
  return profile;
}

export async function removeProfile(profile: string): Promise<void> {
  await rm(profile, { recursive: true, force: true, maxRetries: 3 }).catch(() => undefined);
}

async function removeLeftProfiles(): Promise<void> {
  const names = (await readdir(tmpdir())).filter((name) => name.startsWith(PREFIX));
  for (const profile of names.map((name) => join(tmpdir(), name))) {
    const changedMs = await stat(profile).then(
      ({ mtimeMs }) => mtimeMs,
      () => Date.now(),
    );
    if (changedMs < Date.now() - LEFT_MS) await removeProfile(profile);
  }
}
