import { json, readUpload, route, takeSlot } from "@/lib/platform/http";
import { importZip } from "@/lib/projects";
import { API_ROUTES } from "@/lib/schemas/api-routes";
import { LIMITS } from "@/lib/schemas/limits";
import { zipMessages } from "@/messages/zip-en";

/** Each holds an archive and what it unpacks to in memory: for one person, and in this process. */
const AT_ONCE = { name: "imports", max: 2 };
const IN_ALL = { name: "all-imports", max: 6 };

const SAYS = {
  notForm: zipMessages.notForm,
  tooLarge: zipMessages.uploadTooLarge(LIMITS.zipBytes / 1024 / 1024),
};

export const POST = route(API_ROUTES["POST /api/projects/import"], async (ctx, { request }) => {
  const places = [takeSlot(AT_ONCE, ctx.actor.userId)];
  try {
    const { name, bytes } = await readUpload(request, LIMITS.zipBytes, SAYS);
    // Not before it is here: a few that take for ever to arrive would leave no place for anybody else's.
    places.push(takeSlot(IN_ALL, ""));
    return json(await importZip(ctx, name, bytes), 201);
  } finally {
    for (const giveBack of places) giveBack();
  }
});
