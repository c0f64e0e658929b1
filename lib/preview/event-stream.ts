/** Bytes of what `chunks` gives, as they come; `onEnd` is called when they end or fail, or the reader goes away. */
export function toByteStream(chunks: AsyncGenerator<string>, onEnd: () => void): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      try {
        for (;;) {
          const { done, value } = await chunks.next();
          if (value === "") continue;
          if (!done) return controller.enqueue(encoder.encode(value));
          onEnd();
          return controller.close();
        }
      } catch (error) {
        onEnd();
        throw error;
      }
    },
    async cancel() {
      onEnd();
      await chunks.return(undefined);
    },
  });
}
