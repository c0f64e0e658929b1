import { brandKitOf, brandLogoOf } from "@/lib/brands";
import { heldCenticredits, ledgerCsv, toLedgerEntry } from "@/lib/credits";
import { ownKeysOf } from "@/lib/own-keys";
import type { UserContext } from "@/lib/platform/context";
import { takeSlot } from "@/lib/platform/slots";
import { connectionsOf } from "@/lib/repositories";
import { IdentityModel } from "@/models/identity";
import { type LedgerEntryDoc, LedgerEntryModel } from "@/models/ledger-entry";
import { type PurchaseDoc, PurchaseModel } from "@/models/purchase";
import { type RunDoc, RunModel } from "@/models/run";
import { type SecurityEventDoc, SecurityEventModel } from "@/models/security-event";
import type { UserDoc } from "@/models/user";
import { jsonArray, jsonText } from "./export-json";
import { projectEntries } from "./export-projects";
import { uploadEntries } from "./export-uploads";
import { type ZipEntry, zipStream } from "./export-zip";
import { readOwnUser } from "./read-own-user";
import { toSecurityEvent } from "./read-security";
import { recordSecurityEvent } from "./record-security-event";

const AT_ONCE = { name: "account-export", max: 1 };

/**
 * Everything that is kept about the signed-in person, as the pieces of a ZIP: the account, the ledger, purchases, runs,
 * security events, the brand's logo, the projects with their files, and what was attached to requests. No secret is in it. Throws RATE_LIMITED while another is going.
 */
export async function exportAccount(
  ctx: UserContext,
): Promise<{ fileName: string; chunks: AsyncGenerator<Uint8Array<ArrayBuffer>> }> {
  const user = await readOwnUser(ctx);
  const giveBack = takeSlot(AT_ONCE, ctx.actor.userId);
  await recordSecurityEvent({ userId: user._id, kind: "data-exported", ctx });
  const day = new Date().toISOString().slice(0, 10);
  return { fileName: `vectort-${day}.zip`, chunks: untilTaken(zipStream(entriesOf(user)), giveBack) };
}

/** Gives the place back when the last piece was taken, or nobody wants the rest. */
async function* untilTaken<T>(pieces: AsyncGenerator<T>, giveBack: () => void): AsyncGenerator<T> {
  try {
    yield* pieces;
  } finally {
    giveBack();
  }
}

async function* entriesOf(user: UserDoc): AsyncGenerator<ZipEntry> {
  const userId = user._id;
  yield { path: "account.json", content: [jsonText(await accountOf(user))] };
  const entries = LedgerEntryModel.find({ userId }).sort({ number: -1 }).lean<LedgerEntryDoc[]>().cursor();
  yield { path: "ledger.json", content: jsonArray(entries, toLedgerEntry) };
  yield { path: "ledger.csv", content: ledgerCsv(String(userId)) };
  const purchases = PurchaseModel.find({ userId }).sort({ _id: -1 }).lean<PurchaseDoc[]>().cursor();
  yield { path: "purchases.json", content: jsonArray(purchases, purchaseOf) };
  const runs = RunModel.find({ ownerId: userId }).sort({ _id: -1 }).lean<RunDoc[]>().cursor();
  yield { path: "runs.json", content: jsonArray(runs, runOf) };
  const events = SecurityEventModel.find({ userId }).sort({ _id: -1 }).lean<SecurityEventDoc[]>().cursor();
  yield { path: "security-events.json", content: jsonArray(events, toSecurityEvent) };
  const logo = await brandLogoOf(String(userId));
  if (logo) yield { path: "brand-kit/logo.webp", content: [logo] };
  yield* projectEntries(userId);
  yield* uploadEntries(userId);
}

async function accountOf(user: UserDoc): Promise<unknown> {
  const linked = await IdentityModel.find({ userId: user._id }).lean();
  return {
    id: String(user._id),
    name: user.name,
    email: user.email,
    emailProvedAt: user.emailProvedAt ?? null,
    createdAt: user.createdAt,
    deleteAfter: user.deleteAfter ?? null,
    hasPassword: Boolean(user.passwordHash),
    twoFactorSince: user.twoFactor?.confirmedAt ?? null,
    identities: linked.map(({ provider, email, createdAt }) => ({ provider, email, linkedAt: createdAt })),
    brandKit: await brandKitOf(String(user._id)),
    connections: await connectionsOf(String(user._id)),
    ownKeys: await ownKeysOf(String(user._id)),
    balanceCenticredits: user.balanceCenticredits,
    heldCenticredits: await heldCenticredits(String(user._id)),
  };
}

function purchaseOf(purchase: PurchaseDoc): unknown {
  return {
    id: String(purchase._id),
    package: purchase.package,
    credits: purchase.credits,
    priceCents: purchase.priceCents,
    currency: purchase.currency,
    status: purchase.status,
    at: purchase.createdAt,
    paidAt: purchase.paidAt,
    paidCents: purchase.paidCents,
    refundedCents: purchase.refundedCents,
    receiptUrl: purchase.receiptUrl,
    invoiceUrl: purchase.invoiceUrl,
  };
}

function runOf(run: RunDoc): unknown {
  return {
    id: String(run._id),
    projectId: String(run.projectId),
    mode: run.mode,
    model: run.model,
    prompt: run.prompt,
    selection: run.selection,
    status: run.status,
    startedAt: run.startedAt,
    finishedAt: run.finishedAt,
    centicredits: run.centicredits,
    holdCenticredits: run.holdCenticredits,
    usage: run.usage,
  };
}
