import { z } from "zod";

/** True for a host that is this machine, by its name. */
export const isLoopback = (host: string): boolean => /^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\])$/.test(host);

/** A web address without a trailing slash; https, or any scheme on loopback. */
const webUrl = z.url({ protocol: /^https?$/ }).transform((value) => value.replace(/\/+$/, ""));

/** A scheme and a host. */
export const originUrl = webUrl
  .refine((value) => new URL(value).href === `${new URL(value).origin}/`, "must be a scheme and a host, without a path")
  .transform((value) => new URL(value).origin);

/** A domain name without scheme, port or wildcard, in lower case. */
export const domainName = z
  .string()
  .trim()
  .toLowerCase()
  .max(200)
  .regex(/^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$/, "must be a domain such as example.com");

/** Addresses of name servers, with a port or without, and commas between them. */
export const dnsServers = z
  .string()
  .transform((value) => value.split(",").map((one) => one.trim()))
  .pipe(
    z.array(z.string().regex(/^(\d+(\.\d+){3}(:\d+)?|\[[0-9a-f:]+\](:\d+)?|[0-9a-f:]+)$/i, "must be IP addresses")),
  );

/** Where a vendor is reached instead of its own address. */
export const overrideUrl = webUrl.refine(
  (value) => value.startsWith("https:") || isLoopback(new URL(value).hostname),
  "must be https, or a loopback address",
);

export const secret = z.string().min(32, "must have at least 32 characters");
/** Secrets with commas between them. */
export const secrets = z
  .string()
  .transform((value) => value.split(",").map((one) => one.trim()))
  .pipe(z.array(secret));
export const text = z.string().trim().min(1);

/** An amount of credits with at most two decimals. */
export const credits = z.coerce
  .number()
  .min(0)
  .max(1_000_000)
  .refine((value) => Number.isInteger(Math.round(value * 1e6) / 1e4), "must have at most two decimals");

/** E-mail addresses with commas between them, in lower case. */
export const emails = z
  .string()
  .transform((value) => value.split(",").map((one) => one.trim().toLowerCase()))
  .pipe(z.array(z.email("must be e-mail addresses with commas between them")));

export const names = text.transform((value) =>
  value
    .split(",")
    .map((one) => one.trim())
    .filter((one) => one !== ""),
);

export const flag = z.enum(["true", "false"]).transform((value) => value === "true");

/** A Chromium to connect to by its debugging address, or `off`. */
export const checkerUrl = z.union([z.literal("off"), z.url({ protocol: /^(https?|wss?)$/ })]);
