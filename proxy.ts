import { type NextRequest, NextResponse } from "next/server";
import { isDevelopment } from "@/lib/platform/env";
import { addressOnAppHost, isPreviewHost } from "@/lib/platform/hosts";
import { PAGE_HEADERS, pageCsp, transportHeaders } from "@/lib/platform/page-security";

/**
 * Keeps the two hosts apart (previews on theirs and nothing else; no preview on the app's) and sets the headers of the
 * app's pages. Decides nothing about who may see what.
 */
export function proxy(request: NextRequest): NextResponse {
  const isPreview = /^\/preview(\/|$)/.test(request.nextUrl.pathname);
  if (isPreview !== isPreviewHost(request.headers)) return notFound();
  return isPreview ? withHeaders(NextResponse.next(), {}) : page(request);
}

/** `/api` is left out, so that no request body is buffered here: `route()` keeps the previews' host away from it. */
export const config = { matcher: ["/((?!api/).*)"] };

function page(request: NextRequest): NextResponse {
  if (request.nextUrl.pathname.startsWith("/_next/static/")) return withHeaders(NextResponse.next(), {});
  const { pathname, search } = request.nextUrl;
  const right = addressOnAppHost(request.headers, `${pathname}${search}`);
  if (right && request.method === "GET") return elsewhere(right);
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString("base64");
  const csp = pageCsp(nonce, isDevelopment());
  const headers = new Headers(request.headers);
  headers.set("content-security-policy", csp);
  headers.set("x-nonce", nonce);
  const response = NextResponse.next({ request: { headers } });
  return withHeaders(response, { ...PAGE_HEADERS, "content-security-policy": csp });
}

/** Next makes a redirect between two names of the same machine relative, which would lead back here: hence `Refresh`. */
function elsewhere(address: string): NextResponse {
  const headers = { refresh: `0;url=${address}`, "content-type": "text/plain; charset=utf-8" };
  return withHeaders(new NextResponse(`This page is at ${address}\n`), headers);
}

function notFound(): NextResponse {
  return withHeaders(new NextResponse("Not found.", { status: 404 }), { "content-type": "text/plain; charset=utf-8" });
}

function withHeaders(response: NextResponse, headers: Record<string, string>): NextResponse {
  for (const [name, value] of Object.entries({ ...transportHeaders(), ...headers })) response.headers.set(name, value);
  return response;
}
