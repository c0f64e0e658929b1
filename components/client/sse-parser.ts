/** One message of a server-sent event stream. */
export type SseMessage = { id: string; event: string; data: string };

/**
 * Reads the text of an event stream in pieces of any size; `push` returns the messages that are complete. Comments and
 * unknown fields are passed over. Source: HTML standard, 9.2.6 "Interpreting an event stream".
 */
export function createSseParser(): { push: (piece: string) => SseMessage[] } {
  let rest = "";
  let id = "";
  let event = "";
  let data: string[] = [];

  const readLine = (line: string, out: SseMessage[]): void => {
    if (line === "") {
      if (data.length > 0) out.push({ id, event: event || "message", data: data.join("\n") });
      event = "";
      data = [];
      return;
    }
    const colon = line.indexOf(":");
    if (colon === 0) return;
    const field = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? "" : line.slice(colon + 1).replace(/^ /, "");
    if (field === "id") id = value;
    else if (field === "event") event = value;
    else if (field === "data") data.push(value);
  };

  return {
    push: (piece) => {
      const out: SseMessage[] = [];
      rest += piece;
      // A carriage return at the very end may be the first half of CRLF: it waits for the next piece.
      const end = Math.max(rest.lastIndexOf("\n"), rest.endsWith("\r") ? -1 : rest.lastIndexOf("\r"));
      if (end < 0) return out;
      const lines = rest
        .slice(0, end + 1)
        .split(/\r\n|\n|\r/)
        .slice(0, -1);
      rest = rest.slice(end + 1);
      for (const line of lines) readLine(line, out);
      return out;
    },
  };
}
