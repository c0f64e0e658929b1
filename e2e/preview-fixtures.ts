import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, type Browser, type BrowserContext, type Page, test as base } from "@playwright/test";
import mongoose, { type Connection } from "mongoose";
import { sha256 } from "@/lib/platform/crypto";
import { freePort } from "@/scripts/lib/ports";
import { startAppServer } from "@/tests/support/app-server";
import { signInAnew } from "./fixtures";

/** A product with a database that the test can write to, and a model that writes slowly enough to watch. */
export type Product = { url: string; previewUrl: string; database: Connection };

/** A stranger on the network, who keeps what he is told. A connection that says nothing tells him nothing of a page. */
export type Stranger = { port: number; requests: () => readonly string[] };

type WorkerFixtures = { product: Product };
type TestFixtures = { stranger: Stranger; owner: Owner };

/** A signed-in account and its page. */
export type Owner = { page: Page; userId: string; api: ApiCall };
/** The parts of the API's answers that these tests read. */
type Answer = {
  url: string;
  expiresAt: string;
  user: { id: string };
  project: { id: string; activeRunId: string | null; versionId: string | null };
  run: { id: string };
  version: { id: string };
};
type ApiCall = (method: string, path: string, body?: unknown) => Promise<{ status: number; body: Answer }>;

/** The frame that is looked at; one that waits to take over is inert. */
export const SHOWN = "iframe:not([inert])";

/** Slow enough that a busy machine, too, reloads a page before a build has ended. */
const TOKENS_PER_SECOND = "700";

async function startProduct(): Promise<Product & { end: () => Promise<void> }> {
  const { PREVIEW_TEST_URL, PREVIEW_TEST_MONGO } = process.env;
  const dataDir = await mkdtemp(join(tmpdir(), "vectort-preview-"));
  if (PREVIEW_TEST_URL && PREVIEW_TEST_MONGO) {
    const database = await mongoose.createConnection(PREVIEW_TEST_MONGO).asPromise();
    const previewUrl = PREVIEW_TEST_URL.replace("//", "//preview.");
    return { url: PREVIEW_TEST_URL, previewUrl, database, end: () => database.close() };
  }
  const uri = new URL(process.env["E2E_MONGO_URI"] ?? "");
  uri.pathname = `/preview_${process.pid}`;
  const server = await startAppServer({
    mongoUri: uri.href,
    port: await freePort(),
    env: { DATA_DIR: dataDir, BUILTIN_TOKENS_PER_SECOND: TOKENS_PER_SECOND },
  });
  const database = await mongoose.createConnection(uri.href).asPromise();
  const end = async (): Promise<void> => {
    await database.close();
    await server.end();
    await rm(dataDir, { recursive: true, force: true });
  };
  return { url: server.url, previewUrl: server.previewUrl, database, end };
}

export { expect };

export const test = base.extend<TestFixtures, WorkerFixtures>({
  product: [
    async ({}, use) => {
      const { end, ...product } = await startProduct();
      await use(product);
      await end();
    },
    { scope: "worker", timeout: 300_000 },
  ],
  stranger: async ({}, use) => {
    const requests: string[] = [];
    const server = createServer((socket) => {
      socket.on("error", () => socket.destroy());
      socket.once("data", (data) => {
        requests.push(data.toString("latin1").slice(0, 120));
        socket.destroy();
      });
    });
    await new Promise<void>((done) => {
      server.listen(0, "127.0.0.1", done);
    });
    const address = server.address();
    await use({ port: typeof address === "object" && address ? address.port : 0, requests: () => requests });
    server.close();
  },
  owner: async ({ browser, product }, use) => {
    const { context, owner } = await signUp(browser, product);
    await use(owner);
    await context.close();
  },
});

/** Registers a new account and signs it in, in a browser context of its own. */
export async function signUp(browser: Browser, product: Product): Promise<{ context: BrowserContext; owner: Owner }> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  await signInAnew(page, product.url);
  const api: ApiCall = (method, path, body) =>
    page.evaluate(
      async ([method, path, body]) => {
        const response = await fetch(path, {
          method,
          headers: { "content-type": "application/json" },
          ...(body ? { body } : {}),
        });
        return { status: response.status, body: await response.json().catch(() => ({})) };
      },
      [method, path, body === undefined ? "" : JSON.stringify(body)] as const,
    );
  const account = (await api("GET", "/api/account")).body;
  return { context, owner: { page, userId: account.user.id, api } };
}

/** Writes a project with one Version straight into the database, for pages no model of ours would write. */
export async function writeProject(
  { database }: Product,
  ownerId: string,
  files: Record<string, string>,
): Promise<{ projectId: string; versionId: string }> {
  const [projectId, versionId] = [new mongoose.Types.ObjectId(), new mongoose.Types.ObjectId()];
  const now = new Date();
  const tree = Object.entries({ "assets/theme.css": "", ...files }).map(([path, text]) => ({
    path,
    bytes: Buffer.byteLength(text),
    sha256: sha256(text),
    text,
  }));
  const blobs = database.collection<{ _id: string; text: string; createdAt: Date }>("blobs");
  for (const { sha256: hash, text } of tree) {
    await blobs.updateOne({ _id: hash }, { $setOnInsert: { text, createdAt: now } }, { upsert: true });
  }
  await database.collection("versions").insertOne({
    _id: versionId,
    projectId,
    number: 1,
    origin: "run",
    runId: null,
    restoredFrom: null,
    files: tree.map(({ path, bytes, sha256: hash }) => ({ path, bytes, sha256: hash })),
    createdAt: now,
  });
  await database.collection("projects").insertOne({
    _id: projectId,
    ownerId: new mongoose.Types.ObjectId(ownerId),
    shortId: `VEC-${projectId.toHexString().slice(-6)}`,
    name: "Written by the test",
    prompt: "Written by the test",
    blueprint: "landing-page",
    nonce: "k3f9",
    seed: 1,
    headVersionId: versionId,
    versionCount: 1,
    activeRunId: null,
    lastRunStatus: "completed",
    deletedAt: null,
    createdAt: now,
    updatedAt: now,
  });
  return { projectId: projectId.toHexString(), versionId: versionId.toHexString() };
}

/** A whole page around a body. */
export function html(body: string, head = ""): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Test</title>${head}<link rel="stylesheet" href="assets/site.css"></head><body>${body}</body></html>`;
}
