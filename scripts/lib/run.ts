import { spawn } from "node:child_process";

type Finished = { code: number; output: string };

/**
 * Runs a command to its end and collects what it printed (stdout and stderr together).
 * Never throws for a failing command; a command that does not exist gives code 127.
 * `onText` sees the output while it comes; `signal` stops the command.
 */
export function run(
  command: string,
  args: readonly string[],
  options: { cwd?: string; env?: NodeJS.ProcessEnv; onText?: (text: string) => void; signal?: AbortSignal } = {},
): Promise<Finished> {
  const { onText, ...rest } = options;
  return new Promise((done) => {
    const chunks: string[] = [];
    const child = spawn(command, args, { ...rest, stdio: ["ignore", "pipe", "pipe"] });
    const take = (chunk: Buffer) => {
      const text = chunk.toString();
      chunks.push(text);
      onText?.(text);
    };
    child.stdout.on("data", take);
    child.stderr.on("data", take);
    child.on("error", (error) => done({ code: 127, output: chunks.join("") + error.message }));
    child.on("close", (code, signal) => done({ code: code ?? (signal ? 143 : 1), output: chunks.join("") }));
  });
}
