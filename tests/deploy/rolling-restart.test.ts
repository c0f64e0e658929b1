import { createHash } from "node:crypto";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { type IncomingMessage, request as plainRequest } from "node:http";
import { request as secureRequest } from "node:https";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { getCACertificates, setDefaultCACertificates } from "node:tls";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { startMongo } from "@/scripts/lib/mongo";
import { freePort } from "@/scripts/lib/ports";
import { ApiClient, type WireEvent } from "@/tests/support/api-client";
import { type AppServer, startAppServer } from "@/tests/support/app-server";
import { isShippedCaddy, type Proxy, startCaddy, startNginx } from "@/tests/support/proxies";

const created = z.object({ project: z.object({ id: z.string() }), run: z.object({ id: z.string() }) });
const resumed = z.object({ run: z.object({ id: z.string() }) });
const runAnswer = z.object({ run: z.object({ status: z.string(), versionId: z.string().nullable() }) });
const filesAnswer = z.object({ files: z.array(z.object({ path: z.string(), sha256: z.string() })) });
const deltaData = z.object({ path: z.string(), text: z.string() });
const publishedAnswer = z.object({ site: z.object({ url: z.string() }) });
const closedData = z.object({ path: z.string(), sha256: z.string() });

type Instance = { port: number; server: AppServer };

let folder = "";
let mongo: Awaited<ReturnType<typeof startMongo>>;
let proxy: Proxy;
let instances: Instance[] = [];
let url = "";
let httpsPort = 0;

// Two processes on one MongoDB, set up as on a server; each proxy stands before them in turn, with TLS.
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "vectort-rolling-"));
  mongo = await startMongo({ dataDir: folder });
  const [first, ...ports] = await Promise.all([freePort(), freePort(), freePort()]);
  httpsPort = first;
  url = `https://localhost:${httpsPort}`;
  instances = await Promise.all(ports.map(async (port) => ({ port, server: await start(port) })));
});
afterAll(async () => {
  await Promise.all(instances.map(({ server }) => server.end()));
  await mongo.stop();
  await rm(folder, { recursive: true, force: true });
});

const start = (port: number): Promise<AppServer> =>
  startAppServer({
    mongoUri: mongo.uri,
    port,
    logFile: join(folder, "server.log"),
    env: {
      APP_URL: url,
      PREVIEW_URL: url.replace("localhost", "preview.localhost"),
      TRUSTED_PROXIES: "1",
      BUILTIN_TOKENS_PER_SECOND: "5000",
      DATA_DIR: folder,
    },
  });

/** Stops a process as an update does, and starts it again. */
async function restart(instance: Instance): Promise<void> {
  await instance.server.end("SIGTERM");
  instance.server = await start(instance.port);
}

/** A new person's run, asked of one process. */
async function build({ server }: Instance, prompt: string) {
  const client = new ApiClient(url);
  await client.register();
  const headers = { cookie: client.cookie, origin: url, "content-type": "application/json" };
  const body = JSON.stringify({ prompt });
  const response = await fetch(`${server.url}/api/projects`, { method: "POST", headers, body });
  const { project, run } = created.parse(await response.json());
  return { client, projectId: project.id, runId: run.id };
}

/** Follows a run to its end, through as many connections as it takes; `onEvent` sees each event once. */
async function follow(client: ApiClient, runId: string, onEvent = (_event: WireEvent): void => {}) {
  const seen: WireEvent[] = [];
  for (;;) {
    try {
      for await (const event of client.events(runId, seen.at(-1)?.id ?? 0)) {
        seen.push(event);
        onEvent(event);
        if (event.type === "run.finished") return seen;
      }
    } catch (error) {
      // A process that is being restarted takes no connections; the proxy always does.
      if (client.url === url || !(error instanceof TypeError)) throw error;
    }
    await pause(20);
  }
}

/** Each file's text as its events tell it, checked against what `file.closed` names; and every other event. */
function read(events: readonly WireEvent[]) {
  const texts = new Map<string, string>();
  const closed: Record<string, string> = {};
  const others: unknown[] = [];
  for (const { id, type, data } of events) {
    if (type === "file.delta") {
      const { path, text } = deltaData.parse(data);
      texts.set(path, (texts.get(path) ?? "") + text);
    } else if (type !== "meter") others.push({ id, type, data });
    if (type !== "file.closed") continue;
    const { path, sha256 } = closedData.parse(data);
    expect(
      createHash("sha256")
        .update(texts.get(path) ?? "")
        .digest("hex"),
    ).toBe(sha256);
    closed[path] = sha256;
  }
  expect(events.map(({ id }) => id)).toEqual(events.map(({ id }) => id).toSorted((a, b) => a - b));
  return { texts: Object.fromEntries(texts), closed, others };
}

/** Visitors who ask one thing after the other, and write too, until they are told to stop; gives what went wrong. */
function visit(client: ApiClient): { stop: () => Promise<unknown[]> } {
  let isOpen = true;
  const wrong: unknown[] = [];
  const ask = async (method: string, path: string, body?: unknown): Promise<void> => {
    const status = await client.request(method, path, body).then(
      async (response) => (await response.text(), response.status),
      (error: unknown) => error,
    );
    if (status !== 200) wrong.push([method, path, status]);
  };
  const asking = (async () => {
    for (let count = 1; isOpen; count += 1) {
      await ask("GET", "/api/account");
      await ask("PATCH", "/api/account", { name: `Person ${count}` });
    }
    return wrong;
  })();
  return { stop: () => ((isOpen = false), asking) };
}

/** What a path of a host answers: through the proxy, or at one process as the proxy would ask it. */
async function visitSite(host: string, instance?: Instance): Promise<{ status: number | undefined; text: string }> {
  const headers = { host, "x-forwarded-proto": "https", "x-forwarded-host": host };
  // No certificate is taken for a name beneath one that has a single part, as localhost has.
  const secure = { servername: host.split(":")[0], rejectUnauthorized: false };
  const ask = instance
    ? plainRequest({ host: "127.0.0.1", port: instance.port, headers, agent: false })
    : secureRequest({ host: "127.0.0.1", port: proxy.httpsPort, ...secure, headers, agent: false });
  const [response]: IncomingMessage[] = await once(ask.end(), "response");
  let text = "";
  for await (const chunk of response ?? []) text += String(chunk);
  return { status: response?.statusCode, text };
}

const starts: [string, typeof startNginx][] = [["nginx", startNginx]];
if (isShippedCaddy) starts.push(["Caddy", startCaddy]);

describe.each(starts)("behind %s", (_program, startProxy) => {
  beforeAll(async () => {
    proxy = await startProxy({ domain: "localhost", upstreams: instances.map(({ port }) => port), httpsPort });
    setDefaultCACertificates([...getCACertificates(), proxy.certificate]);
  });
  afterAll(() => proxy.stop());

  test("restarting each process in turn loses no event, no byte and no request", async () => {
    const [first, second] = instances;
    if (!first || !second) throw new Error("no instances");
    const visitor = new ApiClient(url);
    await visitor.register();
    const visits = visit(visitor);
    for (const [here, other] of [
      [first, second],
      [second, first],
    ] as const) {
      const { client, runId } = await build(here, "A bakery in Lyon called Miette with sourdough, tarts and a café");
      const { promise: isWriting, resolve: writes } = Promise.withResolvers<void>();
      const readers = Promise.all([
        follow(client, runId, ({ type }) => (type === "file.closed" ? writes() : undefined)),
        follow(client.at(other.server.url), runId),
        follow(client.at(here.server.url), runId),
      ]);
      await isWriting;
      await restart(here);
      const [proxied, elsewhere, same] = (await readers).map(read);
      expect(elsewhere).toEqual(proxied);
      expect(same).toEqual(proxied);
      const { run } = await client.json("GET", `/api/runs/${runId}`, runAnswer);
      expect(run.status).toBe("interrupted");
      const goingOn = await client.json("POST", `/api/runs/${runId}/resume`, resumed);
      const rest = read(await follow(client, goingOn.run.id));
      const ended = await client.json("GET", `/api/runs/${goingOn.run.id}`, runAnswer);
      expect(ended.run.status).toBe("completed");
      const { files } = await client.json("GET", `/api/versions/${ended.run.versionId}/files`, filesAnswer);
      const kept = Object.fromEntries(files.map(({ path, sha256 }) => [path, sha256]));
      expect(kept).toMatchObject({ ...proxied?.closed, ...rest.closed });
    }
    expect(await visits.stop()).toEqual([]);
  }, 120_000);

  test("a process that only passes a run on is restarted: the run goes on, and no reader misses anything", async () => {
    const [first, second] = instances;
    if (!first || !second) throw new Error("no instances");
    const { client, runId } = await build(first, "A bakery in Lyon called Miette with sourdough, tarts and a café");
    const { promise: isWriting, resolve: writes } = Promise.withResolvers<void>();
    const readers = Promise.all([
      follow(client.at(second.server.url), runId, ({ type }) => (type === "file.opened" ? writes() : undefined)),
      follow(client.at(first.server.url), runId),
      // Of two through the proxy one is at each process.
      follow(client, runId),
      follow(client, runId),
    ]);
    await isWriting;
    await restart(second);
    const [passedOn, ...others] = (await readers).map(read);
    for (const other of others) expect(other).toEqual(passedOn);
    const { run } = await client.json("GET", `/api/runs/${runId}`, runAnswer);
    expect(run.status).toBe("completed");
    const { files } = await client.json("GET", `/api/versions/${run.versionId}/files`, filesAnswer);
    expect(Object.fromEntries(files.map(({ path, sha256 }) => [path, sha256]))).toMatchObject(passedOn?.closed ?? {});
    expect(Object.keys(passedOn?.closed ?? {})).toContain("index.html");
  }, 120_000);

  test("a site that is published through one process is served by both behind the proxy, and gone from both after", async () => {
    const [first, second] = instances;
    if (!first || !second) throw new Error("no instances");
    const { client, projectId, runId } = await build(first, "A bakery in Lyon called Miette with sourdough and tarts");
    await follow(client, runId);
    const { site } = await client.json("POST", `/api/projects/${projectId}/site`, publishedAnswer, {});
    const { host, hostname } = new URL(site.url);
    const everywhere = () => Promise.all([visitSite(host), visitSite(host, first), visitSite(host, second)]);
    await expect.poll(async () => (await everywhere()).map(({ status }) => status)).toEqual([200, 200, 200]);
    const pages = (await everywhere()).map(({ text }) => text);
    expect(new Set(pages).size).toBe(1);
    expect(pages[0]).toContain("Miette");
    const allowed = (name: string) => fetch(`${second.server.url}/api/domains/allowed?domain=${name}`);
    expect((await allowed(hostname)).status).toBe(200);
    expect((await allowed(`nobody.${hostname}`)).status).toBe(404);
    expect((await client.request("DELETE", `/api/projects/${projectId}/site`)).status).toBe(204);
    await expect
      .poll(async () => (await everywhere()).map(({ status }) => status), { timeout: 10_000 })
      .toEqual([404, 404, 404]);
  });
});
