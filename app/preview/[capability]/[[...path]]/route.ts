import { servePreview } from "@/lib/preview";

export const dynamic = "force-dynamic";

/** Public: the capability in the address is what decides. The path is read from the address, where it is still encoded. */
export async function GET(request: Request): Promise<Response> {
  const [, , capability = "", ...segments] = new URL(request.url).pathname.split("/");
  return servePreview(request, capability, segments.map(decodeSegment).join("/"));
}

function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
