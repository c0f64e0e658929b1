import { env } from "./env";

/** Ends the process with a sentence on stderr where the environment has a bad value. */
export function refuseBadEnvironment(): void {
  try {
    env();
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  }
}
