/**
 * One range of a body of `bytes` (RFC 9110, section 14.1.2), end included; "all" where the header asks for none that is
 * understood, or for several; "none" where it can't be satisfied.
 */
export function readRange(header: string, bytes: number): { start: number; end: number } | "all" | "none" {
  const match = /^bytes=\s*(\d*)-(\d*)\s*$/.exec(header);
  if (!match) return "all";
  const [, first = "", last = ""] = match;
  if (first === "" && last === "") return "all";
  if (first === "") {
    const count = Math.min(Number(last), bytes);
    return count === 0 ? "none" : { start: bytes - count, end: bytes - 1 };
  }
  const start = Number(first);
  const end = last === "" ? bytes - 1 : Math.min(Number(last), bytes - 1);
  if (last !== "" && Number(last) < start) return "all";
  return start >= bytes ? "none" : { start, end };
}
