import { z } from "zod";
import {
  checkerUrl,
  credits,
  dnsServers,
  domainName,
  emails,
  flag,
  names,
  originUrl,
  overrideUrl,
  secret,
  secrets,
  text,
} from "./env-fields";
import { brokenGroups, vendorFields, vendorsOf } from "./env-vendors";
import { processGlobal } from "./process-global";

/** Every variable the server reads. Empty strings count as absent. */
export const envSchema = z
  .object({
    PORT: z.coerce.number().int().min(1).max(65_535).default(3000),
    APP_URL: originUrl.optional(),
    DATA_DIR: text.default(".data"),
    MONGODB_URI: z.string().regex(/^mongodb(\+srv)?:\/\//, "must start with mongodb:// or mongodb+srv://"),
    NEXTAUTH_SECRET: secret,
    ENCRYPTION_KEY: secret,
    /** Former values of ENCRYPTION_KEY with commas between them: they open what they sealed, and seal no more. */
    ENCRYPTION_KEYS_OLD: secrets.default([]),
    RATE_LIMIT_FACTOR: z.coerce.number().positive().max(1_000_000).default(1),
    LOG_LEVEL: z.enum(["debug", "info", "warn", "error"]).default("info"),
    GENERATOR: z.enum(["openai", "builtin"]).optional(),
    OPENAI_API_KEY: text.optional(),
    OPENAI_BASE_URL: overrideUrl.optional(),
    OPENAI_API: z.enum(["responses", "chat"]).optional(),
    MODEL_QUICK: text.default("gpt-5-mini"),
    /** What Advanced is written by unless another is chosen; MODEL_QUICK without it. */
    MODEL_ADVANCED: text.optional(),
    /** What Ultra is written by unless another is chosen; MODEL_ADVANCED without it, or MODEL_QUICK. */
    MODEL_ULTRA: text.optional(),
    /** Models that people may choose beside those of the modes, with commas between them. */
    MODELS: names.default([]),
    /** A JSON file of prices that come before those of the price book. */
    MODEL_PRICES: text.optional(),
    BUILTIN_TOKENS_PER_SECOND: z.coerce.number().min(0).max(1_000_000).default(800),
    PREVIEW_URL: originUrl.optional(),
    /** Published sites stand at `{slug}.{SITES_DOMAIN}`; by default under the app's own host. */
    SITES_DOMAIN: domainName.optional(),
    /** Whom to ask about people's own domains, instead of the system's resolvers. */
    DNS_SERVERS: dnsServers.optional(),
    /** The Chromium that looks at what is built; without it one found on the machine. */
    CHECKER_URL: checkerUrl.optional(),
    TRUSTED_PROXIES: z.coerce.number().int().min(0).max(10).default(0),
    SIGNUP_CREDITS: credits.default(10),
    MONTHLY_CREDITS: credits.default(0),
    CREDIT_MARGIN: z.coerce.number().min(1).max(100).default(1.5),
    BUILTIN_CREDITS: z.enum(["free", "minimum"]).default("free"),
    ADMIN_EMAILS: emails.default([]),
    /** Set by `npm run up`: with no ADMIN_EMAILS, the first account is an operator. */
    FIRST_ACCOUNT_IS_OPERATOR: flag.default(false),
    ...vendorFields,
  })
  .superRefine((raw, context) => {
    for (const { missing, because } of brokenGroups(raw)) {
      context.addIssue({ code: "custom", path: [missing], message: `is required, because ${because} is set` });
    }
  })
  .transform((raw) => ({
    ...raw,
    ...vendorsOf(raw),
    APP_URL: raw.APP_URL ?? `http://localhost:${raw.PORT}`,
    PREVIEW_URL: raw.PREVIEW_URL ?? `http://preview.localhost:${raw.PORT}`,
    SITES_DOMAIN: raw.SITES_DOMAIN ?? sitesDomainOf(raw.APP_URL),
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

/** An address of numbers has no names under it, so sites stand under this machine's then. */
function sitesDomainOf(appUrl = "http://localhost"): string {
  const { hostname } = new URL(appUrl);
  return domainName.safeParse(hostname).success && !/^[\d.]+$/.test(hostname) ? hostname : "localhost";
}

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
