import type { Answer } from "@/lib/integrations/chromium";
import { servePreview } from "@/lib/preview";

const MAX_BODY_BYTES = 8 * 1024 * 1024;

/** What the preview answers under `base` and under its own address, and nothing for any other. */
export function answerFrom(base: string, serve: (request: Request, path: string) => Promise<Response>): Answer {
  const own = `${new URL(base).origin}/preview/-/`;
  return async (address) => {
    const [withoutHash = ""] = address.split("#");
    const isOwn = withoutHash.startsWith(own);
    if (!isOwn && !withoutHash.startsWith(base)) return null;
    const { pathname } = new URL(withoutHash);
    const file = pathname.split("/").slice(3).map(decodeURIComponent).join("/");
    const request = new Request(withoutHash);
    const response = isOwn ? await servePreview(request, "-", file) : await serve(request, file);
    const body = new Uint8Array(await response.arrayBuffer());
    if (body.byteLength > MAX_BODY_BYTES) return null;
    return { status: response.status, headers: [...response.headers], body };
  };
}
