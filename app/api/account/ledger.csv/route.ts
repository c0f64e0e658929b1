import { ledgerCsv } from "@/lib/credits";
import { route } from "@/lib/platform/http";
import { API_ROUTES } from "@/lib/schemas/api-routes";
import { creditMessages } from "@/messages/credits-en";

export const GET = route(API_ROUTES["GET /api/account/ledger.csv"], async (ctx) => {
  return new Response(streamOf(ledgerCsv(ctx.actor.userId)), {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="${creditMessages.csv.fileName}"`,
    },
  });
});

/** The lines as they are asked for, so that a long ledger is never in memory whole. */
function streamOf(lines: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await lines.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await lines.return(undefined);
    },
  });
}
