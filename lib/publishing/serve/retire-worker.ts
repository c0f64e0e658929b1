import type { IncomingMessage, ServerResponse } from "node:http";
import { isHttps, siteHeaders } from "./site-headers";

/** A worker that takes the place of one whose script is gone, ends itself, and answers nothing meanwhile. */
const RETIRED =
  'self.addEventListener("install", () => self.skipWaiting());\n' +
  'self.addEventListener("activate", (event) => event.waitUntil(self.registration.unregister()));\n';

/** Caches and stores of the origin, service workers with them. Not cookies: those of every host beside it would go too. */
export const CLEAR_SITE_DATA = ["clear-site-data", '"cache", "storage"'];

/** True where a browser asks for a service worker's script, to register it or to look for a newer one. */
export function asksForWorker({ headers }: IncomingMessage): boolean {
  return headers["service-worker"] === "script";
}

/**
 * Whether a file may be a service worker, by its name: `sw.js`, `service-worker.js` and what ends as they do. Another site
 * that gets the address later has no page's script under such a name, which would fail as a worker and leave the old one.
 */
export function mayBeWorker(path: string): boolean {
  return /(sw|worker)\.m?js$/i.test(path);
}

/**
 * Ends the service worker whose script is asked for. It goes on from the visitor's own disk otherwise, whatever its site
 * became: browsers keep a worker whose script answers 404. `isGone` where no site is at this host any more.
 */
export function retireWorker(request: IncomingMessage, response: ServerResponse, isGone: boolean): void {
  response.writeHead(200, [
    ...siteHeaders(isHttps(request.headers["x-forwarded-proto"])),
    ...(isGone ? CLEAR_SITE_DATA : []),
    "content-type",
    "text/javascript; charset=utf-8",
    "cache-control",
    "no-store",
    "content-length",
    String(RETIRED.length),
  ]);
  response.end(request.method === "HEAD" ? undefined : RETIRED);
}
