import { z } from "zod";
import { refundPurchase, startCheckout } from "@/lib/billing";
import { reconcileAll } from "@/lib/billing/reconcile-all";
import { connectDb } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import { packageIdSchema } from "@/lib/schemas/packages";
import { asUser } from "../make-user";
import { sendWebhook } from "../send-webhook";
import { deathSchema, dieAt, seenWrites, watchWrites } from "./die-at";

/** What the test asks of the process. */
const commandSchema = z.discriminatedUnion("do", [
  z.object({ do: z.literal("checkout"), userId: z.string(), package: packageIdSchema }),
  z.object({ do: z.literal("refund"), userId: z.string(), purchaseId: z.string() }),
  z.object({ do: z.literal("webhook"), body: z.string(), signature: z.string() }),
  z.object({ do: z.literal("reconcile") }),
  z.object({ do: z.literal("die"), at: deathSchema }),
  z.object({ do: z.literal("seen-writes") }),
]);
export type Command = z.infer<typeof commandSchema>;

async function carryOut(command: Command): Promise<string> {
  switch (command.do) {
    case "checkout":
      return (await startCheckout(asUser(command.userId), command.package)).url;
    case "refund":
      return String((await refundPurchase(asUser(command.userId), command.purchaseId)).refundState);
    case "webhook":
      return String(await sendWebhook(command.body, command.signature));
    case "reconcile":
      await reconcileAll();
      return "done";
    case "die":
      dieAt(command.at);
      return "soon";
    case "seen-writes":
      return JSON.stringify(seenWrites());
  }
}

const messageSchema = z.object({ id: z.number(), command: commandSchema });

process.on("message", (message) => {
  const { id, command } = messageSchema.parse(message);
  carryOut(command).then(
    (value) => process.send?.({ id, value }),
    (error: unknown) => process.send?.({ id, error: error instanceof AppError ? error.code : String(error) }),
  );
});
process.on("disconnect", () => process.exit());
await connectDb();
watchWrites();
process.send?.({ id: 0, value: "ready" });
