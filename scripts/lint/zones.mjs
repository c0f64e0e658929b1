// Who may import whom: the table behind the lint rule "vectort/import-directions".

/** Vendors' SDKs: only lib/integrations imports them, and gives our own types. */
export const vendorSdk =
  /^(@ai-sdk\/openai|openai|stripe|@sendgrid\/|@aws-sdk\/|@octokit\/|octokit|googleapis|google-auth-library|@slack\/|airtable)/;

/** Other domains that a domain may use, through their index; a domain that is not listed here uses none. */
const domainUses = {
  accounts: ["brands", "credits", "mail", "own-keys", "projects", "repositories", "uploads"],
  billing: ["credits", "mail"],
  blueprints: [],
  brands: ["projects", "uploads"],
  checks: ["preview", "projects", "stacks"],
  credits: [],
  mail: [],
  operators: ["accounts", "billing", "credits", "mail"],
  generation: [
    "blueprints",
    "brands",
    "checks",
    "credits",
    "generator",
    "own-keys",
    "projects",
    "runs",
    "stacks",
    "uploads",
  ],
  generator: ["blueprints", "stacks"],
  "own-keys": [],
  preview: ["projects", "runs", "stacks"],
  projects: ["blueprints", "stacks"],
  publishing: ["mail", "projects", "stacks"],
  repositories: ["projects"],
  runs: ["credits", "projects"],
  stacks: [],
  submissions: ["mail", "projects", "publishing"],
  uploads: ["projects"],
};

/**
 * The zone of a path relative to the root: "app", "components", "messages", "models", "platform", "schemas", "emails",
 * "frames", "integration:openai", "domain:runs", "proxy", "instrumentation", or "tools" for what no user runs
 * (scripts, tests, configuration). Null for a path that is not ours.
 */
export function zoneOf(path) {
  const [top, second, third] = path.split("/");
  if (/\.(test|spec|bench)(\.tsx?)?$|\/test-[\w-]+(\.tsx?)?$/.test(path)) return "tools";
  if (["app", "components", "messages", "models"].includes(top)) return top;
  if (/^proxy(\.ts)?$/.test(path)) return "proxy";
  if (/^instrumentation(-client)?(\.ts)?$/.test(path)) return "instrumentation";
  if (top !== "lib") return "tools";
  if (["platform", "schemas", "emails"].includes(second)) return second;
  if (second === "integrations") return `integration:${third}`;
  if (second === "generation" && third === "frames") return "frames";
  return second ? `domain:${second}` : "tools";
}

const everywhere = ["messages"];
/** How a route, an action and a page learn who is asking. */
const borderOfPlatform = ["lib/platform/http", "lib/platform/action", "lib/platform/page-context"];

/**
 * Why `from` must not import the path `to` (relative to the root, no ending), or null when it may.
 * `typeOnly` is true for `import type`.
 */
export function directionProblem(from, to, typeOnly) {
  const source = zoneOf(from);
  const target = zoneOf(to);
  if (source === "tools" || source === target || everywhere.includes(target)) return null;
  const throughIndex = target.startsWith("domain:") ? to.split("/").length === 2 : true;
  const kind = source.split(":")[0];
  const says = {
    app: () => appProblem(target, to, throughIndex),
    components: () =>
      target === "schemas" || typeOnly
        ? null
        : "components use components and schemas; from elsewhere `import type` only",
    messages: () => (target === "schemas" && typeOnly ? null : "messages import nothing of ours but types of schemas"),
    models: () => (target === "schemas" ? null : "models use mongoose and schemas only"),
    schemas: () => "schemas import nothing else of ours",
    platform: () => "platform imports nothing of ours but itself",
    emails: () => (target === "schemas" ? null : "emails use schemas and messages only"),
    frames: () => (target === "schemas" ? null : "frames is a pure module: schemas only"),
    integration: () => (target === "platform" ? null : "integrations use platform only"),
    proxy: () =>
      ["platform", "schemas"].includes(target) ? null : "proxy.ts does host routing, headers and redirects only",
    instrumentation: () =>
      ["platform", "schemas"].includes(target) || (target.startsWith("domain:") && throughIndex)
        ? null
        : "instrumentation uses platform and domains through their index",
    domain: () => domainProblem(source.slice(7), target, to, throughIndex),
  };
  return says[kind]();
}

function appProblem(target, to, throughIndex) {
  if (["components", "schemas"].includes(target) || borderOfPlatform.includes(to)) return null;
  if (target.startsWith("domain:")) return throughIndex ? null : "a domain is imported through its index only";
  return "app uses domains, components, schemas and lib/platform/{http,action,page-context} only";
}

function domainProblem(name, target, to, throughIndex) {
  if (["models", "platform", "schemas", "emails"].includes(target)) return null;
  if (target === "frames") return to === "lib/generation/frames" ? null : "frames is imported through its index only";
  if (target.startsWith("integration:"))
    return to.split("/").length === 3 ? null : "an integration is imported through its index only";
  if (!target.startsWith("domain:")) return `a domain must not import ${target}`;
  if (!throughIndex) return "a domain is imported through its index only";
  const other = target.slice(7);
  return domainUses[name]?.includes(other)
    ? null
    : `${name} must not use ${other} (the table is scripts/lint/zones.mjs)`;
}
