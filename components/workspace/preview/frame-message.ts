import { z } from "zod";

const seconds = z.number().optional();
const element = { tag: z.string().max(40), text: z.string().max(100) };
/** Which child of the body, which child of that, and so on. */
const place = z.array(z.number().int().min(0).max(100_000)).max(200);
const base = { vectort: z.string(), at: seconds };

/** What a preview's frame may say. Everything in it was written inside the frame, so it is shown and never trusted. */
export const frameMessageSchema = z.discriminatedUnion("type", [
  z.object({ ...base, type: z.literal("hello"), path: z.string().max(300) }),
  z.object({ ...base, type: z.literal("painted") }),
  z.object({ ...base, type: z.literal("settled") }),
  z.object({ ...base, type: z.literal("patched") }),
  z.object({ ...base, type: z.literal("pong") }),
  z.object({ ...base, type: z.literal("refused"), reason: z.enum(["expired", "invalid", "notFound", "busy"]) }),
  z.object({ ...base, type: z.literal("navigate"), path: z.string().max(300), hash: z.string().max(300) }),
  z.object({ ...base, type: z.literal("reload"), scrollY: z.number() }),
  z.object({ ...base, type: z.literal("scrolled"), y: z.number() }),
  z.object({ ...base, type: z.literal("picking") }),
  z.object({ ...base, type: z.literal("pointed"), ...element }),
  z.object({ ...base, type: z.literal("picked"), ...element, at: place.nullable(), isMade: z.boolean() }),
  z.object({ ...base, type: z.literal("pickEnded") }),
  z.object({ ...base, type: z.literal("open"), url: z.url({ protocol: /^(https?|mailto|tel)$/ }).max(2_000) }),
  z.object({ ...base, type: z.literal("opened"), path: z.string().max(300), isNew: z.boolean() }),
  z.object({ ...base, type: z.literal("deleted"), path: z.string() }),
  z.object({ ...base, type: z.literal("renamed"), from: z.string(), to: z.string() }),
  z.object({ ...base, type: z.literal("version"), versionId: z.string() }),
  z.object({ ...base, type: z.literal("finished"), status: z.string() }),
  z.object({
    ...base,
    type: z.literal("error"),
    message: z.string().max(2_100),
    file: z.string().max(300),
    line: z.number(),
    column: z.number(),
  }),
  z.object({ ...base, type: z.literal("resource"), path: z.string().max(300), tag: z.string().max(40) }),
  z.object({ ...base, type: z.literal("blocked"), target: z.string().max(300), directive: z.string().max(60) }),
  z.object({
    ...base,
    type: z.literal("console"),
    level: z.enum(["log", "info", "warn", "error", "debug"]),
    text: z.string().max(2_100),
  }),
]);

export type FrameMessage = z.infer<typeof frameMessageSchema>;
