import type { LanguageModelV4FilePart } from "@ai-sdk/provider";
import type { PromptInput } from "./types";

/** The files that came with a request, and how to use them. */
export function describeUploads({ uploads = [] }: PromptInput): string[] {
  if (uploads.length === 0) return [];
  const lines = uploads.map(({ path, name, width, height }) => `- ${path} (“${name}”, ${width} × ${height} px)`);
  const seen = uploads.some(({ image }) => image) ? " They are shown below, in this order." : "";
  return [
    `# Images that the client attached\n\n${lines.join("\n")}\n\nThey are files of the project already.${seen} Use them where the request wants them, or where each fits best: \`<img src="path" alt="what it shows" width="…" height="…">\`, with object-cover in a frame. Never write, rename or delete them.`,
  ];
}

/** The same as pictures, for a model that reads images. */
export function showUploads({ uploads = [] }: PromptInput): LanguageModelV4FilePart[] {
  return uploads.flatMap(({ image }) =>
    image ? [{ type: "file", mediaType: image.mediaType, data: { type: "data", data: image.data } }] : [],
  );
}
