import { env } from "@/lib/platform/env";
import { startMailDelivery } from "@/lib/mail/start-mail-delivery";

/** A process that only delivers mail, until it is killed: `node --import ./scripts/lib/product-modules.ts` runs it. */
startMailDelivery();
process.stdout.write(env().sendgrid ? "delivering\n" : "nothing to deliver with\n");
