// What the commands print: one calm line a step. Runs on Node 20 without any package.
const { stdout } = process;
const colour = stdout.isTTY && !process.env.NO_COLOR;
const paint = (code, text) => (colour ? `\u001b[${code}m${text}\u001b[0m` : text);

/** Text in a quieter tone. */
export const dim = (text) => paint(2, text);
/** Text that stands out. */
export const bold = (text) => paint(1, text);
const marks = { done: paint(32, "✓"), failed: paint(31, "✗") };

/** Prints one line. */
export function line(text = "") {
  stdout.write(`${text}\n`);
}

/** Prints a failure's sentence on stderr. */
export function complain(sentence) {
  process.stderr.write(`\n  ${marks.failed} ${sentence}\n\n`);
}

const secondsSince = (started) => `${((performance.now() - started) / 1000).toFixed(1)} s`;

/** What goes on at present; more than one where steps stand beside each other. */
const running = new Set();

function show() {
  const text = [...running]
    .map(({ label, doing, started }) => `${label} ${doing} ${secondsSince(started)}`)
    .join("  · ");
  stdout.write(stdout.isTTY ? `\r\u001b[2K  · ${text}` : `  · ${text}\n`);
}

/**
 * Runs one step and prints its line: name, result, time. While it lasts, a terminal shows the seconds and what
 * `say` was told; elsewhere a line is printed every 15 s. `work` returns the text of the result.
 * @param {string} name
 * @param {(say: (text: string) => void) => Promise<string>} work
 */
export async function step(name, work) {
  const me = { label: name.padEnd(10), doing: "", started: performance.now() };
  running.add(me);
  const timer = setInterval(() => [...running][0] === me && show(), stdout.isTTY ? 200 : 15_000);
  const end = () => {
    clearInterval(timer);
    running.delete(me);
    if (stdout.isTTY) stdout.write("\r\u001b[2K");
  };
  try {
    const result = await work((text) => (me.doing = text));
    end();
    line(`  ${marks.done} ${me.label} ${result.padEnd(52)}  ${dim(secondsSince(me.started))}`);
  } catch (error) {
    end();
    throw error;
  }
}
