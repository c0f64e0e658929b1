import { json, readUpload, route, takeSlot } from "@/lib/platform/http";
import { API_ROUTES } from "@/lib/schemas/api-routes";
import { LIMITS } from "@/lib/schemas/limits";
import { addUpload } from "@/lib/uploads";
import { uploadMessages } from "@/messages/uploads-en";

/** Each holds an image in memory: those of one person, and those that wait to be unpacked in this process. */
const AT_ONCE = { name: "uploads", max: 2, says: uploadMessages.busy };
const IN_ALL = { name: "all-uploads", max: 24, says: uploadMessages.busy };

const SAYS = {
  notForm: uploadMessages.notForm,
  tooLarge: uploadMessages.tooLarge(LIMITS.uploadBytes / 1024 / 1024),
};

export const POST = route(API_ROUTES["POST /api/uploads"], async (ctx, { request }) => {
  const places = [takeSlot(AT_ONCE, ctx.actor.userId)];
  try {
    const { name, bytes } = await readUpload(request, LIMITS.uploadBytes, SAYS);
    // Not before it is here: a few that take for ever to arrive would leave no place for anybody else's.
    places.push(takeSlot(IN_ALL, ""));
    return json({ upload: await addUpload(ctx, name, bytes) }, 201);
  } finally {
    for (const giveBack of places) giveBack();
  }
});
