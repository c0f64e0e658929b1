import type { Reply } from "../oauth/serve.ts";

const DOCS = "https://docs.github.com/rest";

function problem(status: number, message: string, more: Record<string, unknown> = {}): Reply {
  return { status, json: { message, ...more, documentation_url: DOCS, status: String(status) } };
}

export const notFound = (): Reply => problem(404, "Not Found");
export const badCredentials = (): Reply => problem(401, "Bad credentials");
export const isEmpty = (): Reply => problem(409, "Git Repository is empty.");
export const invalid = (message: string): Reply => problem(422, message);
export const failed = (resource: string, message: string, field?: string): Reply =>
  problem(422, "Validation Failed", { errors: [{ resource, code: "custom", message, ...(field ? { field } : {}) }] });
