/** `data` as JSON that no cache keeps. */
export function json(data: unknown, status = 200): Response {
  return Response.json(data, { status, headers: { "cache-control": "no-store" } });
}

/** `text` as plain text, whatever it holds, also bytes: a browser shows it and runs none of it. */
export function plainText(text: string | Uint8Array<ArrayBuffer>): Response {
  return new Response(text, { headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" } });
}

/** What stands where there is no picture yet: a neutral one, so that nothing looks broken. */
const NO_PICTURE =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 400"><rect width="640" height="400" fill="#8a8d94" opacity=".15"/></svg>';

/** A picture as WebP that never changes under its address, or a neutral one for now. */
export function picture(
  bytes: Uint8Array<ArrayBuffer> | null,
  cacheControl = "private, max-age=31536000, immutable",
): Response {
  const headers = { "x-content-type-options": "nosniff" };
  if (!bytes)
    return new Response(NO_PICTURE, {
      headers: { ...headers, "content-type": "image/svg+xml", "cache-control": "no-store" },
    });
  return new Response(bytes, { headers: { ...headers, "content-type": "image/webp", "cache-control": cacheControl } });
}

/**
 * A WebP of a person's own, which never changes under its address unless told: a page shows it, and opened by itself it is
 * a file to save, never a document of ours.
 */
export function image(bytes: Uint8Array<ArrayBuffer>, cacheControl = "private, max-age=31536000, immutable"): Response {
  const headers = {
    "content-type": "image/webp",
    "content-disposition": 'attachment; filename="image.webp"',
    "x-content-type-options": "nosniff",
    "cache-control": cacheControl,
  };
  return new Response(bytes, { headers });
}

/** `bytes` as a file to save. `fileName` has only letters, digits, hyphens and dots. */
export function attachment(bytes: Uint8Array<ArrayBuffer>, fileName: string, mediaType: string): Response {
  return new Response(bytes, {
    headers: {
      "content-type": mediaType,
      "content-disposition": `attachment; filename="${fileName}"`,
      "cache-control": "no-store",
    },
  });
}

/** The answer to a thing done that leaves nothing to say (204). */
export function noContent(): Response {
  return new Response(null, { status: 204, headers: { "cache-control": "no-store" } });
}

/**
 * `chunks` as a file to save, produced as fast as they are taken, so that it may be of any length. `fileName` as for
 * `attachment`.
 */
export function streamedAttachment(
  chunks: AsyncGenerator<Uint8Array<ArrayBuffer>>,
  fileName: string,
  mediaType: string,
): Response {
  const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(controller) {
      const { value, done } = await chunks.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await chunks.return(undefined);
    },
  });
  return new Response(body, {
    headers: {
      "content-type": mediaType,
      "content-disposition": `attachment; filename="${fileName}"`,
      "cache-control": "no-store",
    },
  });
}
