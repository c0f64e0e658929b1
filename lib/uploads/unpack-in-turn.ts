import { processGlobal } from "@/lib/platform/process-global";

/** Half of the threads that a process reads files, looks up names and checks passwords with, which images take too. */
const AT_ONCE = 2;

/** Unpacks an image when fewer than two others are being unpacked in this process; who comes first goes first. */
export async function unpackInTurn<T>(unpack: () => Promise<T>): Promise<T> {
  const turns = processGlobal("image-turns", () => ({ going: 0, waiting: new Array<() => void>() }));
  if (turns.going < AT_ONCE) turns.going += 1;
  else await new Promise<void>((begin) => turns.waiting.push(begin));
  try {
    return await unpack();
  } finally {
    const next = turns.waiting.shift();
    if (next) next();
    else turns.going -= 1;
  }
}
