import { lookup as systemLookup, type LookupAddress } from "node:dns";
import { type ClientRequest, type IncomingMessage, request as httpRequest } from "node:http";
import { request as httpsRequest } from "node:https";
import { isIP, type LookupFunction } from "node:net";
import { pipeline, Readable } from "node:stream";
import { limitBody } from "./limit-body";
import { isLocalAddress, isPublicAddress } from "./public-address";

/** Headers of an answer, and all of it: the longest build there is ends far earlier. */
const HEADERS_WITHIN_MS = 180_000;
const ALL_WITHIN_MS = 60 * 60_000;

/** A request that was not made, because it would have left for where people's requests must not go. */
export class RefusedAddressError extends Error {
  constructor() {
    super("The address is not one of a host on the internet.");
    this.name = "RefusedAddressError";
  }
}

type Resolve = (
  host: string,
  done: (error: NodeJS.ErrnoException | null, addresses: readonly LookupAddress[]) => void,
) => void;
type Options = {
  /** On a person's own machine: hosts of this machine and its network too, and without encryption. */
  allowsLocal: boolean;
  /** How a name is resolved; by the system unless told. */
  resolve?: Resolve;
};

const bySystem: Resolve = (host, done) => systemLookup(host, { all: true, verbatim: true }, done);

/**
 * A `fetch` for addresses that people name. A name is resolved once and all of its addresses must be allowed; the
 * connection goes to one of those, so that what a name says a moment later does not matter. Each request has a
 * connection of its own, follows no redirect (it answers 400), and its answer is bounded in size and time.
 * Rejects with RefusedAddressError before anything is sent, with the signal's reason, and with errors of the network.
 */
export function guardedFetch({ allowsLocal, resolve = bySystem }: Options): typeof fetch {
  const isAllowed = (address: string): boolean => isPublicAddress(address) || (allowsLocal && isLocalAddress(address));
  const lookup: LookupFunction = (host, options, done) =>
    resolve(host, (error, addresses) => {
      const [first] = addresses ?? [];
      // Else what this server's network has a name for could be found out.
      if (error?.code === "ENOTFOUND" && !allowsLocal) return done(new RefusedAddressError(), "");
      if (error || !first) return done(error ?? new RefusedAddressError(), "");
      if (!addresses.every(({ address }) => isAllowed(address))) return done(new RefusedAddressError(), "");
      return options.all ? done(null, [...addresses]) : done(null, first.address, first.family);
    });
  return async (input, init = {}) => {
    const url = new URL(input instanceof Request ? input.url : input);
    const host = url.hostname.replace(/^\[|\]$/g, "");
    if (url.protocol !== "https:" && !(allowsLocal && url.protocol === "http:")) throw new RefusedAddressError();
    // No name, so nothing is looked up on the way.
    if (isIP(host) && !isAllowed(host)) throw new RefusedAddressError();
    const { method = "GET", body = null, signal } = init;
    if (body !== null && typeof body !== "string") throw new TypeError("A guarded request has a body of text.");
    const headers = { ...Object.fromEntries(new Headers(init.headers)), "accept-encoding": "identity" };
    const limits = [AbortSignal.timeout(ALL_WITHIN_MS), ...(signal ? [signal] : [])];
    const options = { method, headers, lookup, agent: false, signal: AbortSignal.any(limits) };
    const sent = (url.protocol === "https:" ? httpsRequest : httpRequest)(url, options);
    return toResponse(await answerTo(sent, body));
  };
}

function answerTo(sent: ClientRequest, body: string | null): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => sent.destroy(new Error("The host sent no headers.")), HEADERS_WITHIN_MS);
    sent.once("close", () => clearTimeout(late));
    sent.once("response", (answer) => {
      clearTimeout(late);
      resolve(answer);
    });
    // Also after the answer has begun, so that a connection that breaks then is no error of the process.
    sent.on("error", reject);
    sent.end(body ?? undefined);
  });
}

function toResponse(answer: IncomingMessage): Response {
  const { statusCode = 500 } = answer;
  if (statusCode < 200 || statusCode > 599 || (statusCode >= 300 && statusCode < 400)) {
    answer.destroy();
    return new Response(null, { status: 400 });
  }
  const headers = new Headers();
  for (const [name, value] of Object.entries(answer.headers)) {
    for (const one of [value ?? []].flat()) headers.append(name, one);
  }
  if (statusCode === 204 || statusCode === 205) {
    answer.resume();
    return new Response(null, { status: statusCode, headers });
  }
  const bytes = limitBody({ isError: statusCode >= 400 });
  // Hangs up where either end is gone; what went wrong is the reader's to see.
  pipeline(answer, bytes, () => undefined);
  return new Response(Readable.toWeb(bytes) as ReadableStream<Uint8Array>, { status: statusCode, headers });
}
