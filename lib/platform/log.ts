import { env } from "./env";

const ORDER = { debug: 0, info: 1, warn: 2, error: 3 } as const;
type Level = keyof typeof ORDER;
type Fields = Record<string, string | number | boolean | null | undefined>;

function write(level: Level, event: string, fields: Fields = {}): void {
  if (ORDER[level] < ORDER[env().LOG_LEVEL]) return;
  process.stdout.write(`${JSON.stringify({ at: new Date().toISOString(), level, event, ...fields })}\n`);
}

/** What an unknown error says about itself in the log: name, message and the first frames, never its data. */
export function describeError(error: unknown): Fields {
  if (!(error instanceof Error)) return { error: typeof error };
  const stack = error.stack
    ?.split("\n")
    .slice(1, 5)
    .map((line) => line.trim())
    .join(" | ");
  return { error: error.name, message: error.message, stack };
}

/** JSON lines on stdout. Fields are ids, counts and codes; never prompts, files, tokens or addresses of people. */
export const log = {
  debug: (event: string, fields?: Fields): void => write("debug", event, fields),
  info: (event: string, fields?: Fields): void => write("info", event, fields),
  warn: (event: string, fields?: Fields): void => write("warn", event, fields),
  error: (event: string, fields?: Fields): void => write("error", event, fields),
};
