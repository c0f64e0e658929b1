import { parseArgs } from "node:util";
import { startFakeStripe } from "./index.ts";

/**
 * The fake on its own: `node tests/fakes/stripe/main.ts --port 4020 --webhooks http://localhost:3000/api/webhooks/stripe`
 * prints what to put into the environment. The codes FREE (all off) and HALF are there.
 */
const { values } = parseArgs({
  options: { port: { type: "string", default: "4020" }, webhooks: { type: "string" } },
});
const fake = await startFakeStripe({
  port: Number(values.port),
  ...(values.webhooks ? { webhooksTo: values.webhooks } : {}),
});
fake.addPromotionCode("FREE", 100);
fake.addPromotionCode("HALF", 50);
process.stdout.write(
  `STRIPE_API_URL=${fake.url}\nSTRIPE_SECRET_KEY=${fake.secretKey}\nSTRIPE_WEBHOOK_SECRET=${fake.webhookSecret}\n`,
);
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void fake.close());
