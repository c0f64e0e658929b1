import { ApiError, readError } from "@/components/client/api";
import { type Upload, uploadAnswerSchema } from "@/lib/schemas/upload";
import { t } from "@/messages/en";

/**
 * Sends a file to be attached; `onShare` is told how much of it has left, from 0 to 1. Throws an ApiError like `callApi`,
 * which can't be used here: fetch does not tell how far an upload is. Aborting `signal` gives it up.
 */
export async function uploadFile(file: File, onShare: (share: number) => void, signal: AbortSignal): Promise<Upload> {
  const body = new FormData();
  body.append("file", file, file.name);
  const response = await new Promise<Response>((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", "/api/uploads");
    request.upload.addEventListener("progress", ({ loaded, total }) => onShare(total > 0 ? loaded / total : 0));
    request.addEventListener("load", () => resolve(new Response(request.responseText, { status: request.status })));
    request.addEventListener("error", () => reject(new ApiError(0, "OFFLINE", t.common.errors.offline)));
    request.addEventListener("abort", () => reject(signal.reason));
    signal.addEventListener("abort", () => request.abort(), { once: true });
    request.send(body);
  });
  if (!response.ok) throw await readError(response);
  const parsed = uploadAnswerSchema.safeParse(await response.json().catch(() => null));
  if (!parsed.success) throw new ApiError(response.status, "UNEXPECTED", t.common.errors.unexpected);
  return parsed.data.upload;
}
