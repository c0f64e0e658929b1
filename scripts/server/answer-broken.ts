import type { Server } from "node:http";
import type { Duplex } from "node:stream";

/** How long what is still coming is thrown away, so that a reset doesn't overtake the answer. */
const lingerMs = 1_000;

/**
 * Almost always a person with too many cookies: any site under the app's domain can leave them for all of its hosts, and
 * every later request would end here. The browser is told to drop them (W3C, Clear Site Data, section 3.2).
 */
const TOO_LONG = `HTTP/1.1 431 Request Header Fields Too Large
content-type: text/html; charset=utf-8
cache-control: no-store
clear-site-data: "cookies"
content-security-policy: default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'
connection: close

<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark"><title>Too many cookies</title></head>
<body style="font-family:system-ui,sans-serif;max-width:36rem;margin:20vh auto;padding:0 1.5rem;text-align:center;line-height:1.5">
<h1 style="font-size:1.5rem">Too many cookies</h1>
<p>A website left more cookies in your browser than this one takes. They have been removed; you may have to sign in again.</p>
<p><a href="">Go on</a></p>
<p>Should you come back here, delete this website's cookies in your browser's settings.</p></body></html>
`.replaceAll("\n", "\r\n");

/** The beginning of a request with a longer address than any of ours, as a proxy sends it: in one piece. */
const LONG_ADDRESS = /^[A-Z]+ \S{8192}/;
const ADDRESS_TOO_LONG = "HTTP/1.1 414 URI Too Long\r\nconnection: close\r\n\r\n";

const ANSWERS: Readonly<Record<string, string>> = {
  HPE_HEADER_OVERFLOW: TOO_LONG,
  ERR_HTTP_REQUEST_TIMEOUT: "HTTP/1.1 408 Request Timeout\r\nconnection: close\r\n\r\n",
};
const BAD_REQUEST = "HTTP/1.1 400 Bad Request\r\nconnection: close\r\n\r\n";

/** What Node says of what is no request; `rawPacket` is the piece that it failed in. */
type Broken = NodeJS.ErrnoException & { rawPacket?: Buffer };

/** Answers what is no request, as Node does, but for one whose headers are too long: its sender is told what to do. */
export function answerBroken(server: Server): void {
  server.on("clientError", (error: Broken, socket: Duplex) => {
    if (error.code === "ECONNRESET") return void socket.destroy();
    // Answered already: the parser finds the same fault in all that follows.
    if (!socket.writable) return;
    socket.end(answerTo(error));
    socket.on("data", () => undefined).once("end", () => socket.destroy());
    setTimeout(() => socket.destroy(), lingerMs).unref();
  });
}

/** Any website may lead a browser to a long address of ours: that is no reason to take its cookies. */
function answerTo({ code = "", rawPacket }: Broken): string {
  const isLongAddress = code === "HPE_HEADER_OVERFLOW" && LONG_ADDRESS.test(rawPacket?.toString("latin1") ?? "");
  return isLongAddress ? ADDRESS_TOO_LONG : (ANSWERS[code] ?? BAD_REQUEST);
}
