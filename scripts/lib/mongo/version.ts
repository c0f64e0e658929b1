import { Failure } from "../failure.ts";
import { run } from "../run.ts";

/** The version in the output of `mongod --version`, as "6.0.5"; null when there is none. */
export function parseVersion(output: string): string | null {
  return /db version v(\d+\.\d+\.\d+)/.exec(output)?.[1] ?? null;
}

/** Runs `mongod --version`. Throws a Failure when the binary does not start, naming missing system libraries. */
export async function versionOf(binary: string): Promise<string> {
  const { output } = await run(binary, ["--version"]);
  const version = parseVersion(output);
  if (version) return version;
  const library = /error while loading shared libraries: ([^:\s]+)/.exec(output)?.[1];
  if (library) {
    throw new Failure(
      `MongoDB (${binary}) needs the system library ${library}, which is not installed (Debian and Ubuntu: apt-get install libcurl4).`,
    );
  }
  throw new Failure(`${binary} is not a mongod that runs on this machine.`);
}

/**
 * Why a mongod of version `binary` must not open data that `data` wrote, or null when it may.
 * MongoDB reads data of its own series or of the major release just before it, and nothing newer:
 * https://www.mongodb.com/docs/manual/release-notes/7.0-upgrade-replica-set/
 */
export function versionProblem(data: string, binary: string): string | null {
  const [dataMajor = 0, dataMinor = 0] = data.split(".").map(Number);
  const [major = 0, minor = 0] = binary.split(".").map(Number);
  if (major < dataMajor || (major === dataMajor && minor < dataMinor)) {
    return `The data was written by MongoDB ${data} and can't be opened by the older ${binary}: set MONGOD_BINARY to a mongod ${dataMajor}.${dataMinor} or newer, or DATA_DIR to another folder.`;
  }
  if (major > dataMajor + 1) {
    return `The data was written by MongoDB ${data}, and ${binary} is more than one major release ahead: start once with MongoDB ${dataMajor + 1}.0 (MONGOD_BINARY), or set DATA_DIR to another folder.`;
  }
  return null;
}
