import { z } from "zod";
import { processGlobal } from "./process-global";

const isLoopback = (host: string): boolean => /^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\])$/.test(host);

/** A web address without a trailing slash; https, or any scheme on loopback. */
const webUrl = z.url({ protocol: /^https?$/ }).transform((value) => value.replace(/\/+$/, ""));
const originUrl = webUrl
  .refine((value) => new URL(value).href === `${new URL(value).origin}/`, "must be a scheme and a host, without a path")
  .transform((value) => new URL(value).origin);
const overrideUrl = webUrl.refine(
  (value) => value.startsWith("https:") || isLoopback(new URL(value).hostname),
  "must be https, or a loopback address",
);

const secret = z.string().min(32, "must have at least 32 characters");
const text = z.string().trim().min(1);

/** Every variable the server reads. Empty strings count as absent. */
export const envSchema = z
  .object({
    PORT: z.coerce.number().int().min(1).max(65_535).default(3000),
    APP_URL: originUrl.optional(),
    DATA_DIR: text.default(".data"),
    MONGODB_URI: z.string().regex(/^mongodb(\+srv)?:\/\//, "must start with mongodb:// or mongodb+srv://"),
    NEXTAUTH_SECRET: secret,
    ENCRYPTION_KEY: secret,
    RATE_LIMIT_FACTOR: z.coerce.number().positive().max(1_000_000).default(1),
    LOG_LEVEL: z.enum(["debug", "info", "warn", "error"]).default("info"),
    GENERATOR: z.enum(["openai", "builtin"]).optional(),
    OPENAI_API_KEY: text.optional(),
    OPENAI_BASE_URL: overrideUrl.optional(),
    OPENAI_API: z.enum(["responses", "chat"]).optional(),
    MODEL_QUICK: text.default("gpt-5-mini"),
    BUILTIN_TOKENS_PER_SECOND: z.coerce.number().min(0).max(1_000_000).default(800),
    PREVIEW_URL: originUrl.optional(),
    TRUSTED_PROXIES: z.coerce.number().int().min(0).max(10).default(0),
  })
  .transform((raw) => ({
    ...raw,
    APP_URL: raw.APP_URL ?? `http://localhost:${raw.PORT}`,
    PREVIEW_URL: raw.PREVIEW_URL ?? `http://preview.localhost:${raw.PORT}`,
    GENERATOR:
      raw.GENERATOR ?? (raw.OPENAI_API_KEY || raw.OPENAI_BASE_URL ? ("openai" as const) : ("builtin" as const)),
    OPENAI_API: raw.OPENAI_API ?? (raw.OPENAI_BASE_URL ? ("chat" as const) : ("responses" as const)),
  }))
  .refine((env) => env.GENERATOR === "builtin" || env.OPENAI_API_KEY || env.OPENAI_BASE_URL, {
    path: ["GENERATOR"],
    message: "is openai, so OPENAI_API_KEY or OPENAI_BASE_URL must be set",
  })
  .refine((env) => new URL(env.PREVIEW_URL).host !== new URL(env.APP_URL).host, {
    path: ["PREVIEW_URL"],
    message: "must be another host than APP_URL",
  });

export type Env = z.infer<typeof envSchema>;

/**
 * Parses an environment. Throws an Error whose message is one sentence per bad variable, naming it and never
 * repeating its value.
 */
export function parseEnv(source: Record<string, string | undefined>): Env {
  const present = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined && value !== ""));
  const result = envSchema.safeParse(present);
  if (result.success) return result.data;
  const sentences = result.error.issues.map((issue) => {
    const name = issue.path.join(".") || "environment";
    return name in present || issue.code === "custom" ? `${name}: ${issue.message}.` : `${name} is required.`;
  });
  throw new Error(sentences.join(" "));
}

/** The environment of this process, parsed once. NextAuth reads its own address from NEXTAUTH_URL, so that follows. */
export function env(): Env {
  return processGlobal("env", () => {
    const parsed = parseEnv(process.env);
    process.env["NEXTAUTH_URL"] = parsed.APP_URL;
    return parsed;
  });
}

/** True under `next dev`. */
export function isDevelopment(): boolean {
  return process.env["NODE_ENV"] === "development";
}
