import { z } from "zod";
import { flag, overrideUrl, text } from "./env-fields";

/** The variables of S3, or of what speaks as it does. */
export const s3Fields = {
  S3_BUCKET: text.optional(),
  S3_ACCESS_KEY_ID: text.optional(),
  S3_SECRET_ACCESS_KEY: text.optional(),
  S3_REGION: text.default("us-east-1"),
  S3_ENDPOINT: overrideUrl.optional(),
  S3_FORCE_PATH_STYLE: flag.default(false),
} as const;

/**
 * The variables of each optional vendor. A vendor's first names are whole or absent; the rest have defaults or may be
 * left out.
 */
export const vendorFields = {
  GITHUB_CLIENT_ID: text.optional(),
  GITHUB_CLIENT_SECRET: text.optional(),
  GITHUB_URL: overrideUrl.default("https://github.com"),
  GITHUB_API_URL: overrideUrl.default("https://api.github.com"),
  GOOGLE_CLIENT_ID: text.optional(),
  GOOGLE_CLIENT_SECRET: text.optional(),
  GOOGLE_ISSUER: overrideUrl.default("https://accounts.google.com"),
  STRIPE_SECRET_KEY: text.optional(),
  STRIPE_WEBHOOK_SECRET: text.optional(),
  STRIPE_PRICE_100: text.optional(),
  STRIPE_PRICE_250: text.optional(),
  STRIPE_PRICE_400: text.optional(),
  STRIPE_AUTOMATIC_TAX: flag.default(false),
  STRIPE_API_URL: overrideUrl.optional(),
  SENDGRID_API_KEY: text.optional(),
  MAIL_FROM: z.email().optional(),
  SENDGRID_API_URL: overrideUrl.optional(),
  ...s3Fields,
} as const;

/** The names that must be set together. */
export const VENDOR_GROUPS = {
  github: ["GITHUB_CLIENT_ID", "GITHUB_CLIENT_SECRET"],
  google: ["GOOGLE_CLIENT_ID", "GOOGLE_CLIENT_SECRET"],
  stripe: ["STRIPE_SECRET_KEY", "STRIPE_WEBHOOK_SECRET"],
  sendgrid: ["SENDGRID_API_KEY", "MAIL_FROM"],
  s3: ["S3_BUCKET", "S3_ACCESS_KEY_ID", "S3_SECRET_ACCESS_KEY"],
} as const;

type Raw = z.output<z.ZodObject<typeof vendorFields>>;

/** The names that are missing from groups that were begun: each with the name that began it. */
export function brokenGroups(raw: Raw): { missing: keyof Raw; because: keyof Raw }[] {
  return Object.values(VENDOR_GROUPS).flatMap((names) => {
    const set = names.filter((name) => raw[name] !== undefined);
    const [because] = set;
    if (because === undefined) return [];
    return names.filter((name) => raw[name] === undefined).map((missing) => ({ missing, because }));
  });
}

/** Each vendor's settings as one thing, or null where it is not set up. */
export function vendorsOf(raw: Raw) {
  const { GITHUB_CLIENT_ID, GITHUB_CLIENT_SECRET, GOOGLE_CLIENT_ID, GOOGLE_CLIENT_SECRET } = raw;
  const { STRIPE_SECRET_KEY, STRIPE_WEBHOOK_SECRET, SENDGRID_API_KEY, MAIL_FROM } = raw;
  return {
    github:
      GITHUB_CLIENT_ID && GITHUB_CLIENT_SECRET
        ? {
            clientId: GITHUB_CLIENT_ID,
            clientSecret: GITHUB_CLIENT_SECRET,
            url: raw.GITHUB_URL,
            apiUrl: raw.GITHUB_API_URL,
          }
        : null,
    google:
      GOOGLE_CLIENT_ID && GOOGLE_CLIENT_SECRET
        ? { clientId: GOOGLE_CLIENT_ID, clientSecret: GOOGLE_CLIENT_SECRET, issuer: raw.GOOGLE_ISSUER }
        : null,
    stripe:
      STRIPE_SECRET_KEY && STRIPE_WEBHOOK_SECRET
        ? {
            secretKey: STRIPE_SECRET_KEY,
            webhookSecret: STRIPE_WEBHOOK_SECRET,
            priceIds: { "100": raw.STRIPE_PRICE_100, "250": raw.STRIPE_PRICE_250, "400": raw.STRIPE_PRICE_400 },
            automaticTax: raw.STRIPE_AUTOMATIC_TAX,
            apiUrl: raw.STRIPE_API_URL,
          }
        : null,
    sendgrid:
      SENDGRID_API_KEY && MAIL_FROM
        ? { apiKey: SENDGRID_API_KEY, from: MAIL_FROM, apiUrl: raw.SENDGRID_API_URL }
        : null,
    s3: s3Of(raw),
  };
}

/** S3's settings, or null where it is not set up. */
export function s3Of(raw: z.output<z.ZodObject<typeof s3Fields>>) {
  const { S3_BUCKET, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY } = raw;
  if (!S3_BUCKET || !S3_ACCESS_KEY_ID || !S3_SECRET_ACCESS_KEY) return null;
  return {
    bucket: S3_BUCKET,
    accessKeyId: S3_ACCESS_KEY_ID,
    secretAccessKey: S3_SECRET_ACCESS_KEY,
    region: raw.S3_REGION,
    endpoint: raw.S3_ENDPOINT,
    forcePathStyle: raw.S3_FORCE_PATH_STYLE,
  };
}
