import type { ServerResponse } from "node:http";

type Refusal = { status: number; sentence: string; headers?: Record<string, string> };

const METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];

/** Why a request can't be for the application, which would answer it with a bare 500 or a foreign address; or null. */
export function refusalOf(method = "", url = ""): Refusal | null {
  if (!METHODS.includes(method)) {
    return { status: 405, sentence: "This method is not used here.", headers: { allow: METHODS.join(", ") } };
  }
  // With a host in it ("http://…", and what is read as that: "//…", "/\\…"), an address would lead elsewhere.
  if (!/^\/(?![/\\])/.test(url)) return { status: 400, sentence: "The address must be a path on this server." };
  if (!isDecodable(url)) return { status: 400, sentence: "The address has a broken percent-encoding." };
  return null;
}

function isDecodable(url: string): boolean {
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
