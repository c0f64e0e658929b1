import type { ServerResponse } from "node:http";

type Refusal = { status: number; sentence: string; headers?: Record<string, string> };

const METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];

/** A name of the DNS has at most 253 characters (RFC 1035, section 2.3.4). */
const MAX_HOST_CHARS = 253;

/** Why a request can't be for the application, which would answer it with a bare 500 or a foreign address; or null. */
export function refusalOf(method = "", url = "", host = ""): Refusal | null {
  // Kept nowhere: what is known of a host is remembered under its name.
  if (isTooLong(host)) return { status: 400, sentence: "The host's name is too long." };
  if (!METHODS.includes(method)) {
    return { status: 405, sentence: "This method is not used here.", headers: { allow: METHODS.join(", ") } };
  }
  // With a host in it ("http://…", and what is read as that: "//…", "/\\…"), an address would lead elsewhere.
  if (!/^\/(?![/\\])/.test(url)) return { status: 400, sentence: "The address must be a path on this server." };
  if (!isDecodable(url)) return { status: 400, sentence: "The address has a broken percent-encoding." };
  return null;
}

/** A final dot and a port don't count. */
function isTooLong(host: string): boolean {
  return host.length > MAX_HOST_CHARS && host.replace(/\.?(:\d{0,5})?$/, "").length > MAX_HOST_CHARS;
}

function isDecodable(url: string): boolean {
  if (!url.includes("%")) return true;
  try {
    decodeURIComponent(url.split("?", 1)[0] ?? "");
    return true;
  } catch {
    return false;
  }
}

/** Answers with the sentence and ends the connection, whatever was still to come on it. */
export function refuse(response: ServerResponse, { status, sentence, headers }: Refusal): void {
  const text = `${sentence}\n`;
  response.writeHead(status, {
    "content-length": text.length,
    "content-type": "text/plain; charset=utf-8",
    "x-content-type-options": "nosniff",
    connection: "close",
    ...headers,
  });
  response.end(text);
}
