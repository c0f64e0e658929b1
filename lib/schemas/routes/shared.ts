import { z } from "zod";

/** One route: who may call it, what it takes, how often, and what it answers when all is well. */
export type ApiRoute = {
  auth: "user" | "operator" | "public";
  summary: string;
  status: number;
  input?: { params?: z.ZodType; query?: z.ZodType; body?: z.ZodType };
  /** Bytes of a JSON body, where it may be larger than others. */
  maxBodyBytes?: number;
  /** True where the body is a form with one file in the field `file`. */
  takesFile?: true;
  limit?: readonly { name: string; max: number; windowSeconds: number }[];
  /** The statuses of its errors that don't follow from what it takes. */
  errors?: readonly (400 | 409 | 501 | 502)[];
  /** The JSON that is answered, or the media type of what is not JSON; neither where nothing is. */
  answer?: z.ZodType;
  media?: string;
};

export type ApiRoutes = Record<string, ApiRoute>;

export const idSchema = z.string().regex(/^[0-9a-f]{24}$/);
export const byId = { params: z.object({ id: idSchema }) };
export const pageQuerySchema = z.object({
  page: z.coerce.number().int().min(1).max(100_000).default(1),
  perPage: z.coerce.number().int().min(1).max(100).default(50),
});

export const MINUTE_SECONDS = 60;
export const HOUR_SECONDS = 60 * MINUTE_SECONDS;
export const DAY_SECONDS = 24 * HOUR_SECONDS;

/** How often one account may start a run. */
export const RUN_LIMITS = [
  { name: "runs-minute", max: 30, windowSeconds: MINUTE_SECONDS },
  { name: "runs-day", max: 300, windowSeconds: DAY_SECONDS },
];
