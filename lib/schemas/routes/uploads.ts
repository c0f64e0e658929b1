import { uploadAnswerSchema } from "../upload";
import { type ApiRoutes, byId, HOUR_SECONDS } from "./shared";

/** Files that are attached to requests. */
export const UPLOAD_ROUTES = {
  "POST /api/uploads": {
    auth: "user",
    summary: "Attach an image (PNG, JPEG, WebP, GIF or AVIF), to be named in `uploadIds` of a request.",
    status: 201,
    takesFile: true,
    errors: [409],
    limit: [{ name: "uploads", max: 240, windowSeconds: HOUR_SECONDS }],
    answer: uploadAnswerSchema,
  },
  "GET /api/uploads/{id}": {
    auth: "user",
    summary: "One of your attached images as it is kept.",
    status: 200,
    input: byId,
    media: "image/webp",
  },
  "DELETE /api/uploads/{id}": {
    auth: "user",
    summary: "Take an attached file away. 409 where a request has used it.",
    status: 204,
    errors: [409],
    input: byId,
  },
} as const satisfies ApiRoutes;
