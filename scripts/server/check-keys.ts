// Asks each vendor that is set up whether it knows our key, and says so; ends with 1 where one doesn't. Changes nothing
// anywhere. Runs beside the server, in its environment; /admin has the same by buttons.
import "../lib/product-modules.ts";
import { readEnvFiles } from "./env-files.ts";

type Vendor = {
  name: string;
  key: string | undefined;
  url: string;
  headers: Record<string, string>;
  hint: string;
  well?: string;
};

const timeoutMs = 10_000;

function vendors(env: NodeJS.ProcessEnv): Vendor[] {
  const bearer = (key: string | undefined) => ({ authorization: `Bearer ${key}` });
  const github = Buffer.from(`${env.GITHUB_CLIENT_ID}:${env.GITHUB_CLIENT_SECRET}`).toString("base64");
  return [
    {
      name: "GitHub",
      key: env.GITHUB_CLIENT_SECRET,
      url: `${env.GITHUB_API_URL || "https://api.github.com"}/rate_limit`,
      headers: { authorization: `Basic ${github}`, "user-agent": "Vectort.io" },
      hint: "compare GITHUB_CLIENT_ID and github_client_secret with the OAuth app's settings",
    },
    {
      name: "Google",
      key: env.GOOGLE_CLIENT_SECRET,
      // Google tells about a client's secret only in a sign-in.
      well: "can be reached (a sign-in tries the key)",
      url: `${env.GOOGLE_ISSUER || "https://accounts.google.com"}/.well-known/openid-configuration`,
      headers: {},
      hint: "this server must reach accounts.google.com",
    },
    {
      name: "Stripe",
      key: env.STRIPE_SECRET_KEY,
      url: `${env.STRIPE_API_URL || "https://api.stripe.com"}/v1/balance`,
      headers: { ...bearer(env.STRIPE_SECRET_KEY), "stripe-version": "2026-10-28.endive" },
      hint: "take a new secret key from Stripe's dashboard, under Developers, API keys",
    },
    {
      name: "SendGrid",
      key: env.SENDGRID_API_KEY,
      url: `${env.SENDGRID_API_URL || "https://api.sendgrid.com"}/v3/scopes`,
      headers: bearer(env.SENDGRID_API_KEY),
      hint: "make an API key that may send mail, at SendGrid under Settings, API Keys",
    },
    {
      name: "The model's service",
      key: env.OPENAI_API_KEY,
      url: `${env.OPENAI_BASE_URL || "https://api.openai.com/v1"}/models`,
      headers: bearer(env.OPENAI_API_KEY),
      hint: "make a new key there, or correct OPENAI_BASE_URL",
    },
  ];
}

/** What a vendor says of our key, as a line. */
async function ask({
  name,
  key,
  url,
  headers,
  hint,
  well = "takes our key",
}: Vendor): Promise<{ isWell: boolean; line: string }> {
  if (!key) return { isWell: true, line: `  · ${name} is not set up` };
  const options = { headers: { accept: "application/json", ...headers }, signal: AbortSignal.timeout(timeoutMs) };
  const status = await fetch(url, options).then(
    async (response) => {
      await response.body?.cancel();
      return response.status;
    },
    () => null,
  );
  if (status === 200) return { isWell: true, line: `  ✓ ${name} ${well}` };
  if (status === 401 || status === 403) return { isWell: false, line: `  ✗ ${name} refuses our key: ${hint}.` };
  const said = status === null ? "can't be reached" : `answered ${status}`;
  return { isWell: false, line: `  ✗ ${name} ${said}: ${hint}.` };
}

/** S3 takes only what is signed, which its SDK does. */
async function askS3(env: NodeJS.ProcessEnv): Promise<{ isWell: boolean; line: string }> {
  if (!env.S3_SECRET_ACCESS_KEY) return { isWell: true, line: "  · S3 is not set up" };
  const { checkS3 } = await import("./check-s3.ts");
  return checkS3(env);
}

try {
  readEnvFiles(process.env);
  const answers = await Promise.all([...vendors(process.env).map(ask), askS3(process.env)]);
  for (const { line } of answers) process.stdout.write(`${line}\n`);
  process.exitCode = answers.every(({ isWell }) => isWell) ? 0 : 1;
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
