/** The environment as these tests were started, for what `setEnv` changes. */
const former = { ...process.env };

/** Changes variables of this process; what is not named again is as it was at the start. */
export function setEnv(values: Record<string, string> = {}): void {
  for (const name of Object.keys(process.env)) if (!(name in former)) delete process.env[name];
  Object.assign(process.env, former, values);
  Reflect.deleteProperty(globalThis, Symbol.for("vectort.env"));
}
