import { parseArgs } from "node:util";
import { FAKE_API_KEY, startFakeSendGrid } from "./index.ts";

/** The fake on its own: `node tests/fakes/sendgrid/main.ts --port 4020`. Takes every mail. */
const { values } = parseArgs({ options: { port: { type: "string", default: "4020" } } });
const fake = await startFakeSendGrid({ port: Number(values.port) });
process.stdout.write(`SENDGRID_API_URL=${fake.url} SENDGRID_API_KEY=${FAKE_API_KEY}\n`);
