import { env } from "./env";

const ORDER = { debug: 0, info: 1, warn: 2, error: 3 } as const;
type Level = keyof typeof ORDER;
type Fields = Record<string, string | number | boolean | null | undefined>;

function write(level: Level, event: string, fields: Fields = {}): void {
  if (ORDER[level] < ORDER[env().LOG_LEVEL]) return;
  process.stdout.write(`${JSON.stringify({ at: new Date().toISOString(), level, event, ...fields })}\n`);
}

/** What an unknown error says about itself in the log: name, message and the first frames, never people's data. */
export function describeError(error: unknown): Fields {
  if (!(error instanceof Error)) return { error: typeof error };
  const message = withoutValues(error);
  const stack = error.stack
    ?.split("\n")
    .map((line) => line.trim())
    .filter((line) => line.startsWith("at "))
    .slice(0, 4)
    .join(" | ");
  return { error: error.name, message, stack };
}

/** Mongoose and MongoDB repeat what was to be stored: the value that doesn't fit, the key that is there already. */
function withoutValues({ name, message }: Error): string {
  if (/^(Cast|Validation|Validator|StrictMode)Error$/.test(name)) return "A document does not fit its schema.";
  return message.replace(/dup key: .*$/s, "dup key").slice(0, 300);
}

/** JSON lines on stdout. Fields are ids, counts and codes; never prompts, files, tokens or addresses of people. */
export const log = {
  debug: (event: string, fields?: Fields): void => write("debug", event, fields),
  info: (event: string, fields?: Fields): void => write("info", event, fields),
  warn: (event: string, fields?: Fields): void => write("warn", event, fields),
  error: (event: string, fields?: Fields): void => write("error", event, fields),
};
