/** Bytes of what `chunks` gives, as they come; `onCancel` is called when the reader goes away. */
export function toByteStream(chunks: AsyncGenerator<string>, onCancel: () => void): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      for (;;) {
        const { done, value } = await chunks.next();
        if (done) return controller.close();
        if (value === "") continue;
        return controller.enqueue(encoder.encode(value));
      }
    },
    async cancel() {
      onCancel();
      await chunks.return(undefined);
    },
  });
}
