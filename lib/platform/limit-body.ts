import { Transform } from "node:stream";

const MOST_BYTES = 256 * 1024 * 1024;
/** An error is read as a whole, and one line of an event stream too. */
const MOST_ERROR_BYTES = 64 * 1024;
const MOST_LINE_BYTES = 1024 * 1024;
const LINE_FEED = 10;

/** Passes an answer on and breaks it off once it, or one line of it, is longer than anything that is meant to be read. */
export function limitBody({ isError }: { isError: boolean }): Transform {
  const most = isError ? MOST_ERROR_BYTES : MOST_BYTES;
  let bytes = 0;
  let lineBytes = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      const at = chunk.lastIndexOf(LINE_FEED);
      lineBytes = at < 0 ? lineBytes + chunk.length : chunk.length - at - 1;
      if (bytes > most || lineBytes > MOST_LINE_BYTES) return done(new Error("The answer is longer than is read."));
      return done(null, chunk);
    },
  });
}
