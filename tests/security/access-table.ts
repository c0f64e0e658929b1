/** What a route's `{id}` names. */
export type Thing =
  | "projectId"
  | "versionId"
  | "runId"
  | "purchaseId"
  | "userId"
  | "mailId"
  | "publishedId"
  | "uploadId"
  | "ownKeyId"
  /** A project whose site was sent something; the submission has the project's own id. */
  | "sentToId";

/**
 * Who a route answers, and with what when all is well:
 * `anyone`; `self`, each signed-in person about their own account; `owner`, only the one whose thing `of` is (404 to the
 * rest, operators too); `operator` (404 to the rest).
 */
export type AccessRow = {
  who: "anyone" | "self" | "owner" | "operator";
  status: number;
  of?: Thing;
  body?: unknown;
  query?: string;
  /** The others that its path names; `{id}` is the thing's. */
  params?: Record<string, string | string[]>;
};

const PASSWORD = "violet harbour lantern";

/** Every route of the API. The test fails when one is missing here. */
export const ACCESS: Record<string, AccessRow> = {
  "GET /api/health": { who: "anyone", status: 200 },
  "GET /api/openapi.json": { who: "anyone", status: 200 },
  "GET /api/blueprints": { who: "anyone", status: 200 },
  "GET /api/packages": { who: "anyone", status: 200 },
  "GET /api/pricing": { who: "anyone", status: 200 },
  "POST /api/webhooks/stripe": { who: "anyone", status: 501, body: {} },

  "POST /api/account/register": {
    who: "anyone",
    status: 201,
    body: { name: "New", email: "new-{unique}@example.org", password: PASSWORD },
  },
  "POST /api/account/forgot": { who: "anyone", status: 202, body: { email: "nobody@example.org" } },
  "POST /api/account/reset": { who: "anyone", status: 400, body: { token: "x".repeat(43), password: PASSWORD } },
  "POST /api/account/verify": { who: "anyone", status: 400, body: { token: "x".repeat(43) } },

  "GET /api/account": { who: "self", status: 200 },
  "PATCH /api/account": { who: "self", status: 200, body: { name: "Other" } },
  "DELETE /api/account": { who: "self", status: 202, body: {} },
  "POST /api/account/keep": { who: "self", status: 200 },
  "POST /api/account/password": { who: "self", status: 403, body: { currentPassword: "wrong", newPassword: PASSWORD } },
  "POST /api/account/email": { who: "self", status: 202, body: { email: "other-{unique}@example.org" } },
  "POST /api/account/verify/send": { who: "self", status: 202 },
  "GET /api/account/security": { who: "self", status: 200 },
  "POST /api/account/two-factor": { who: "self", status: 200, body: {} },
  "POST /api/account/two-factor/confirm": { who: "self", status: 409, body: { code: "000000" } },
  "POST /api/account/two-factor/recovery-codes": { who: "self", status: 409, body: {} },
  "POST /api/account/two-factor/off": { who: "self", status: 409, body: {} },
  "POST /api/account/identities/{provider}": { who: "self", status: 501, params: { provider: "github" } },
  "DELETE /api/account/identities/{provider}": { who: "self", status: 404, params: { provider: "github" } },
  "POST /api/account/sessions/end": { who: "self", status: 204 },
  "GET /api/account/export": { who: "self", status: 200 },
  "GET /api/account/ledger": { who: "self", status: 200 },
  "GET /api/account/ledger.csv": { who: "self", status: 200 },
  "GET /api/connections": { who: "self", status: 200 },
  "POST /api/connections/{provider}": { who: "self", status: 501, params: { provider: "github" }, body: {} },
  "DELETE /api/connections/{provider}": { who: "self", status: 204, params: { provider: "github" } },
  "GET /api/own-keys": { who: "self", status: 200 },
  "POST /api/own-keys": {
    who: "self",
    status: 400,
    body: { label: "Mine", baseUrl: "http://169.254.169.254/v1", key: "sk-none", models: ["one"] },
  },
  "DELETE /api/own-keys/{id}": { who: "owner", of: "ownKeyId", status: 204 },
  "GET /api/auth/callback/github/connect": { who: "anyone", status: 302, query: "?code=x&state=y" },
  "POST /api/enhance": { who: "anyone", status: 200, body: { prompt: "A bakery" } },
  "POST /api/estimate": { who: "self", status: 200, body: { prompt: "A bakery", mode: "quick" } },
  "POST /api/billing/checkout": { who: "self", status: 501, body: { package: "100" } },
  "GET /api/billing/purchases": { who: "self", status: 200 },
  "GET /api/billing/checkout/{sessionId}": { who: "self", status: 404, params: { sessionId: "cs_test_nobody" } },
  "POST /api/billing/purchases/{id}/refund": { who: "owner", of: "purchaseId", status: 501 },

  "GET /api/account/brand-kit": { who: "self", status: 200 },
  "PATCH /api/account/brand-kit": {
    who: "self",
    status: 200,
    body: { primary: "#0f766e", background: "#ffffff", type: "serif", base: 0 },
  },
  "GET /api/account/brand-kit/logo": { who: "self", status: 404 },
  "DELETE /api/account/brand-kit": { who: "self", status: 204 },

  "GET /api/projects": { who: "self", status: 200 },
  "POST /api/projects": { who: "self", status: 201, body: { prompt: "A bakery in Lyon" } },
  "POST /api/projects/import": { who: "self", status: 400 },
  "GET /api/projects/{id}": { who: "owner", of: "projectId", status: 200 },
  "PATCH /api/projects/{id}": { who: "owner", of: "projectId", status: 200, body: { name: "Other" } },
  "GET /api/projects/{id}/instructions": { who: "owner", of: "projectId", status: 200 },
  "PATCH /api/projects/{id}/instructions": {
    who: "owner",
    of: "projectId",
    status: 200,
    body: { text: "Say “vous”.", base: 0 },
  },
  "GET /api/projects/{id}/share": { who: "owner", of: "projectId", status: 200 },
  "POST /api/projects/{id}/fork": { who: "owner", of: "projectId", status: 201, body: {} },
  "DELETE /api/projects/{id}": { who: "owner", of: "projectId", status: 204 },
  "POST /api/projects/{id}/restore": { who: "owner", of: "projectId", status: 200 },
  "GET /api/projects/{id}/runs": { who: "owner", of: "projectId", status: 200 },
  "POST /api/projects/{id}/runs": { who: "owner", of: "projectId", status: 201, body: { prompt: "Make it blue" } },
  "GET /api/projects/{id}/queue": { who: "owner", of: "projectId", status: 200 },
  // Nothing waits.
  "PATCH /api/projects/{id}/queue": { who: "owner", of: "projectId", status: 409, body: { ids: ["0".repeat(24)] } },
  "POST /api/projects/{id}/queue/resume": { who: "owner", of: "projectId", status: 200 },
  "PATCH /api/projects/{id}/queue/{qid}": {
    who: "owner",
    of: "projectId",
    status: 404,
    params: { qid: "0".repeat(24) },
    body: { prompt: "Make it red" },
  },
  "DELETE /api/projects/{id}/queue/{qid}": {
    who: "owner",
    of: "projectId",
    status: 404,
    params: { qid: "0".repeat(24) },
  },
  "GET /api/projects/{id}/versions": { who: "owner", of: "projectId", status: 200 },
  // Nobody has the Version that it names: the owner is told so too.
  "POST /api/projects/{id}/versions": {
    who: "owner",
    of: "projectId",
    status: 404,
    body: { base: "0".repeat(24), changes: [{ path: "a.txt", text: "A" }] },
  },
  "POST /api/projects/{id}/preview": { who: "owner", of: "projectId", status: 200, body: {} },
  "GET /api/projects/{id}/download": { who: "owner", of: "projectId", status: 200 },
  "GET /api/projects/{id}/submissions": { who: "owner", of: "sentToId", status: 200 },
  "PATCH /api/projects/{id}/submissions": { who: "owner", of: "publishedId", status: 204, body: { keepDays: 90 } },
  "DELETE /api/projects/{id}/submissions": { who: "owner", of: "sentToId", status: 204 },
  "GET /api/projects/{id}/submissions.csv": { who: "owner", of: "sentToId", status: 200 },
  "PATCH /api/projects/{id}/submissions/{sid}": {
    who: "owner",
    of: "sentToId",
    status: 204,
    params: { sid: "{id}" },
    body: { isRead: true },
  },
  "DELETE /api/projects/{id}/submissions/{sid}": { who: "owner", of: "sentToId", status: 204, params: { sid: "{id}" } },
  "GET /api/projects/{id}/site": { who: "owner", of: "projectId", status: 200 },
  "POST /api/projects/{id}/site": { who: "owner", of: "projectId", status: 201, body: { slug: "site-{unique}" } },
  "PATCH /api/projects/{id}/site": { who: "owner", of: "publishedId", status: 200, body: { slug: "site-{unique}" } },
  "DELETE /api/projects/{id}/site": { who: "owner", of: "publishedId", status: 204 },
  "GET /api/projects/{id}/site/releases": { who: "owner", of: "publishedId", status: 200 },
  "GET /api/projects/{id}/site/visits": { who: "owner", of: "publishedId", status: 200 },
  "GET /api/projects/{id}/domains": { who: "owner", of: "publishedId", status: 200 },
  "POST /api/projects/{id}/domains": {
    who: "owner",
    of: "publishedId",
    status: 501,
    body: { domain: "www.example.com" },
  },
  "DELETE /api/projects/{id}/domains": {
    who: "owner",
    of: "publishedId",
    status: 404,
    query: "?domain=www.example.com",
  },
  "POST /api/reports": {
    who: "anyone",
    status: 404,
    body: { token: "x".repeat(32), kind: "other", text: "Nobody shares this." },
  },
  "GET /api/domains/allowed": { who: "anyone", status: 404, query: "?domain=www.example.com" },
  "GET /api/sites": { who: "self", status: 200 },
  "GET /api/github": { who: "self", status: 501 },
  "GET /api/github/branches": { who: "self", status: 501, query: "?owner=octavia&name=hello" },
  "POST /api/github/import": { who: "self", status: 501, body: { owner: "octavia", name: "hello" } },
  "GET /api/projects/{id}/github": { who: "owner", of: "projectId", status: 200 },
  "POST /api/projects/{id}/github": {
    who: "owner",
    of: "projectId",
    status: 501,
    body: { owner: "octavia", name: "hello" },
  },
  "DELETE /api/projects/{id}/github": { who: "owner", of: "projectId", status: 204 },
  "GET /api/projects/{id}/github/pull": { who: "owner", of: "projectId", status: 501 },
  "POST /api/projects/{id}/github/pull": { who: "owner", of: "projectId", status: 501, body: {} },
  "POST /api/uploads": { who: "self", status: 400 },
  "GET /api/uploads/{id}": { who: "owner", of: "uploadId", status: 200 },
  "DELETE /api/uploads/{id}": { who: "owner", of: "uploadId", status: 204 },

  "GET /api/runs/{id}": { who: "owner", of: "runId", status: 200 },
  "GET /api/runs/{id}/events": { who: "owner", of: "runId", status: 200 },
  "POST /api/runs/{id}/stop": { who: "owner", of: "runId", status: 202 },
  "POST /api/runs/{id}/answer": { who: "owner", of: "runId", status: 409, body: { text: "French" } },
  "POST /api/runs/{id}/resume": { who: "owner", of: "runId", status: 409 },
  "GET /api/versions/{id}/checks": { who: "owner", of: "versionId", status: 200 },
  "GET /api/versions/{id}/thumbnail": { who: "owner", of: "versionId", status: 200 },
  "GET /api/shared/{token}/thumbnail": { who: "anyone", status: 404, params: { token: "x".repeat(32) } },
  "POST /api/versions/{id}/repair": { who: "owner", of: "versionId", status: 409 },
  "GET /api/versions/{id}/events": { who: "owner", of: "versionId", status: 200 },
  "POST /api/versions/{id}/restore": { who: "owner", of: "versionId", status: 201 },
  "PATCH /api/versions/{id}": { who: "owner", of: "versionId", status: 200, body: { name: "The good one" } },
  "GET /api/versions/{id}/diff": { who: "owner", of: "versionId", status: 200 },
  "GET /api/versions/{id}/files": { who: "owner", of: "versionId", status: 200 },
  "GET /api/versions/{id}/files/{path}": {
    who: "owner",
    of: "versionId",
    status: 200,
    params: { path: ["index.html"] },
  },

  "GET /api/admin/users": { who: "operator", status: 200 },
  "POST /api/admin/users/{id}/adjust": {
    who: "operator",
    of: "userId",
    status: 200,
    body: { amountCenticredits: 100, reason: "A test", requestKey: "{unique}" },
  },
  "POST /api/admin/users/{id}/sessions/end": { who: "operator", of: "userId", status: 204 },
  "GET /api/admin/runs": { who: "operator", status: 200 },
  "GET /api/admin/ledger": { who: "operator", status: 200 },
  "GET /api/admin/mails": { who: "operator", status: 200 },
  "GET /api/admin/mails/{id}": { who: "operator", of: "mailId", status: 200 },
  "POST /api/admin/mails/{id}/send": { who: "operator", of: "mailId", status: 501 },
  "GET /api/admin/projects": { who: "operator", status: 200 },
  "GET /api/admin/projects/{id}/reports": { who: "operator", of: "projectId", status: 200 },
  "POST /api/admin/projects/{id}/reports/close": { who: "operator", of: "projectId", status: 204 },
  "GET /api/admin/projects/{id}/copies": { who: "operator", of: "projectId", status: 200 },
  "POST /api/admin/projects/{id}/take-down": {
    who: "operator",
    of: "projectId",
    status: 204,
    body: { reason: "A test of it" },
  },
  "POST /api/admin/projects/{id}/put-back": { who: "operator", of: "projectId", status: 204 },
  "GET /api/admin/setup": { who: "operator", status: 200 },
  "POST /api/admin/setup/{id}/test": { who: "operator", status: 200, params: { id: "database" } },
};
