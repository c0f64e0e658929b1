import { describe, expect, test } from "vitest";
import { parseEnv } from "./env";

const LEAST = {
  MONGODB_URI: "mongodb://127.0.0.1:27017/vectort?replicaSet=rs0",
  NEXTAUTH_SECRET: "s".repeat(32),
  ENCRYPTION_KEY: "k".repeat(32),
};

describe("what may be left out", () => {
  test("follows the port, and the built-in generator writes", () => {
    expect(parseEnv({ ...LEAST, PORT: "4000" })).toMatchObject({
      PORT: 4000,
      APP_URL: "http://localhost:4000",
      PREVIEW_URL: "http://preview.localhost:4000",
      GENERATOR: "builtin",
      RATE_LIMIT_FACTOR: 1,
      TRUSTED_PROXIES: 0,
    });
  });

  test("counts as left out when it is empty", () => {
    expect(parseEnv({ ...LEAST, PORT: "", APP_URL: "", OPENAI_API_KEY: "" })).toMatchObject({
      APP_URL: "http://localhost:3000",
      GENERATOR: "builtin",
    });
  });

  test("a key means OpenAI's own wire, a base URL the wire of compatible servers", () => {
    expect(parseEnv({ ...LEAST, OPENAI_API_KEY: "k" })).toMatchObject({ GENERATOR: "openai", OPENAI_API: "responses" });
    const compatible = parseEnv({ ...LEAST, OPENAI_BASE_URL: "http://127.0.0.1:11434/v1/" });
    expect(compatible).toMatchObject({
      GENERATOR: "openai",
      OPENAI_API: "chat",
      OPENAI_BASE_URL: "http://127.0.0.1:11434/v1",
    });
    expect(parseEnv({ ...LEAST, OPENAI_API_KEY: "k", GENERATOR: "builtin" })).toMatchObject({ GENERATOR: "builtin" });
  });
});

describe("an address", () => {
  test.each([
    ["https://App.Example.org/", "https://app.example.org"],
    ["https://app.example.org:443", "https://app.example.org"],
    ["http://localhost:3000", "http://localhost:3000"],
  ])("%s is kept as its origin", (given, kept) => {
    expect(parseEnv({ ...LEAST, APP_URL: given }).APP_URL).toBe(kept);
  });
});

describe("the domain of sites", () => {
  test.each([
    [{}, "localhost"],
    [{ APP_URL: "https://app.example.org" }, "app.example.org"],
    [{ APP_URL: "http://192.0.2.7:3000" }, "localhost"],
    [{ APP_URL: "http://[::1]:3000" }, "localhost"],
    [{ APP_URL: "https://app.example.org", SITES_DOMAIN: " Sites.Example.ORG " }, "sites.example.org"],
  ])("of %j is %s", (given, domain) => {
    expect(parseEnv({ ...LEAST, ...given }).SITES_DOMAIN).toBe(domain);
  });

  test("name servers are addresses, with a port or without", () => {
    const servers = ["1.1.1.1", "127.0.0.1:5353", "[2001:db8::1]:53"];
    expect(parseEnv({ ...LEAST, DNS_SERVERS: servers.join(", ") }).DNS_SERVERS).toEqual(servers);
  });
});

describe("a bad value", () => {
  test.each([
    ["SITES_DOMAIN", "https://example.org"],
    ["SITES_DOMAIN", "*.example.org"],
    ["DNS_SERVERS", "dns.example.org"],
    ["PORT", "0"],
    ["PORT", "http"],
    ["APP_URL", "localhost:3000"],
    ["APP_URL", "https://example.org/app"],
    ["APP_URL", "https://user:secret@example.org"],
    ["PREVIEW_URL", "http://localhost:3000"],
    ["MONGODB_URI", "postgres://localhost"],
    ["NEXTAUTH_SECRET", "short-secret"],
    ["ENCRYPTION_KEY", "short-key"],
    ["RATE_LIMIT_FACTOR", "0"],
    ["LOG_LEVEL", "loud"],
    ["GENERATOR", "openai"],
    ["OPENAI_BASE_URL", "http://example.org/v1"],
    ["OPENAI_BASE_URL", "http://localhost.example.org/v1"],
    ["TRUSTED_PROXIES", "-1"],
  ])("of %s (%s) is named and not repeated", (name, value) => {
    const parse = (): unknown => parseEnv({ ...LEAST, [name]: value });
    expect(parse).toThrow(new RegExp(`^${name}\\b`));
    if (value.length > 6) expect(parse).not.toThrow(value);
  });

  test("S3 is whole or absent, and Amazon's unless an address is given", () => {
    const keys = { S3_ACCESS_KEY_ID: "id", S3_SECRET_ACCESS_KEY: "key" };
    expect(parseEnv(LEAST).s3).toBeNull();
    expect(() => parseEnv({ ...LEAST, ...keys })).toThrow("S3_BUCKET: is required, because S3_ACCESS_KEY_ID is set.");
    const s3 = { bucket: "b", accessKeyId: "id", secretAccessKey: "key", region: "us-east-1", forcePathStyle: false };
    expect(parseEnv({ ...LEAST, ...keys, S3_BUCKET: "b" }).s3).toEqual({ ...s3, endpoint: undefined });
    expect(() => parseEnv({ ...LEAST, S3_ENDPOINT: "http://example.org" })).toThrow(/^S3_ENDPOINT: must be https/);
  });

  test("each gets its sentence", () => {
    expect(() => parseEnv({ PORT: "0" })).toThrow(
      /^PORT: .+\. MONGODB_URI is required\. NEXTAUTH_SECRET is required\. ENCRYPTION_KEY is required\.$/,
    );
  });
});
