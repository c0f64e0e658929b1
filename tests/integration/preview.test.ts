import { afterEach, beforeAll, describe, expect, it } from "vitest";
import type { UserContext } from "@/lib/platform/context";
import { sha256 } from "@/lib/platform/crypto";
import { connectDb, ensureIndexes } from "@/lib/platform/db";
import { createPreviewUrl, servePreview } from "@/lib/preview";
import { putBlobs } from "@/lib/projects";
import { beginRun, followRun, type RunEnd, type RunWriter } from "@/lib/runs";
import { interruptLiveRuns } from "@/lib/runs/live-runs";
import { themeCss } from "@/lib/stacks";
import { ProjectModel } from "@/models/project";
import { FREE, makeProject } from "@/tests/support/make-project";
import { asUser } from "@/tests/support/make-user";

const THEME = themeCss({ name: "Miette", lang: "fr", accent: "#b4532a", type: "serif", radius: 12 });
const HEAD =
  '<!doctype html>\n<html lang="fr">\n<head>\n<title>Miette</title>\n<link rel="stylesheet" href="assets/site.css">\n</head>\n<body>\n';

type Project = Awaited<ReturnType<typeof makeProject>>;
const contextOf = (project: Project): UserContext => asUser(project.ownerId);

/** A gate that a test opens. */
function gate(): { opened: Promise<void>; open: () => void } {
  const { promise, resolve } = Promise.withResolvers<void>();
  return { opened: promise, open: resolve };
}

async function start(project: Project, write: (writer: RunWriter) => Promise<RunEnd>): Promise<string> {
  const input = {
    ownerId: project.ownerId,
    prompt: "A bakery",
    mode: "quick" as const,
    model: "test",
    charge: FREE,
    project: project.projectId,
  };
  const { run } = await beginRun(input, { putBodies: putBlobs, write, failure: () => "It failed." });
  return String(run._id);
}

function theme({ append }: RunWriter): void {
  const path = "assets/theme.css";
  append({ type: "theme", data: { path, bytes: THEME.length, sha256: sha256(THEME) } }, THEME);
}

function close({ append }: RunWriter, path: string, text: string): void {
  append({ type: "file.closed", data: { path, lines: 1, bytes: text.length, sha256: sha256(text) } }, text);
}

/** A way to ask for files under the project's present capability. */
async function asker(project: Project, of: { runId?: string } = {}): Promise<(path: string) => Promise<Response>> {
  const { url } = await createPreviewUrl(contextOf(project), String(project.projectId), of);
  const capability = url.split("/").at(-2) ?? "";
  return (path) => servePreview(new Request(url + path), capability, path.split("?")[0] ?? "");
}

/** Reads a body until it holds `text`, and gives what came so far. */
async function readUntil(reader: ReadableStreamDefaultReader<string>, text: string, before = ""): Promise<string> {
  let sofar = before;
  while (!sofar.includes(text)) {
    const { done, value } = await reader.read();
    if (done) throw new Error(`Ended without ${text}`);
    sofar += value;
  }
  return sofar;
}

const readerOf = (response: Response): ReadableStreamDefaultReader<string> => {
  if (!response.body) throw new Error("No body.");
  return response.body.pipeThrough(new TextDecoderStream()).getReader();
};

/** Waits for the end of a run. */
async function finished(runId: string): Promise<void> {
  for await (const event of followRun(runId, 0, new AbortController().signal))
    if (event.type === "run.finished") return;
}

beforeAll(async () => {
  await connectDb();
  await ensureIndexes();
});
afterEach(() => interruptLiveRuns());

describe("a page of a run", () => {
  it("opens at once, gets its theme and then each delta, and ends when it is closed", async () => {
    const project = await makeProject();
    const gates = [gate(), gate(), gate()] as const;
    const path = "index.html";
    const runId = await start(project, async (writer) => {
      await gates[0].opened;
      theme(writer);
      writer.append({ type: "file.opened", data: { path } });
      writer.append({ type: "file.delta", data: { path, text: `${HEAD}<h1>Bread</h1>` } });
      await gates[1].opened;
      writer.append({ type: "file.delta", data: { path, text: "<p>Tarts</p></body></html>" } });
      close(writer, path, `${HEAD}<h1>Bread</h1><p>Tarts</p></body></html>`);
      await gates[2].opened;
      return { status: "completed" };
    });
    const ask = await asker(project, { runId });
    const reader = readerOf(await ask(path));
    let text = await readUntil(reader, "/preview/-/tailwind.");
    expect(text.indexOf("/-/runtime.")).toBeLessThan(text.indexOf("/-/tailwind."));
    gates[0].open();
    text = await readUntil(reader, "<h1>Bread</h1>", text);
    expect(text.indexOf('<style type="text/tailwindcss"')).toBeLessThan(text.indexOf("<title>Miette</title>"));
    expect(text).not.toContain("assets/site.css");
    expect(text).toMatch(/url\("http:\/\/preview\.localhost:\d+\/preview\/[^"]+\/assets\/fonts\/[^"]+\.woff2"\)/);
    expect(text).not.toContain("Tarts");

    const again = await readUntil(readerOf(await ask(path)), "<h1>Bread</h1>");
    expect(again).toContain('<style type="text/tailwindcss"');
    gates[1].open();
    text = await readUntil(reader, "</html>", text);
    for (let end = await reader.read(); !end.done; end = await reader.read()) expect(end.value).toBe("");

    const whole = await (await ask(path)).text();
    expect(whole).toContain("<p>Tarts</p>");
    gates[2].open();
  });

  it("answers CSS and JS that are to come at once, and lets pictures wait", async () => {
    const project = await makeProject();
    const gates = [gate(), gate()] as const;
    const path = "assets/bread.svg";
    const runId = await start(project, async (writer) => {
      await gates[0].opened;
      close(writer, path, "<svg/>");
      await gates[1].opened;
      return { status: "completed" };
    });
    const ask = await asker(project, { runId });
    expect(await (await ask("assets/extra.css")).text()).toBe("");
    const script = await ask("assets/app.js");
    expect(script.headers.get("cache-control")).toBe("no-store");
    expect(await script.text()).toContain('pending("assets/app.js")');
    const picture = ask(path);
    gates[0].open();
    expect(await (await picture).text()).toBe("<svg/>");

    const events = readerOf(await ask("-/events?after=0"));
    expect(await readUntil(events, path)).toContain(`"type":"file","path":"${path}"`);
    gates[1].open();
    expect(await readUntil(events, "finished")).toContain('"type":"version"');
  });

  it("is an empty page where the run was stopped before its first", async () => {
    const project = await makeProject();
    const runId = await start(project, async (writer) => {
      theme(writer);
      return { status: "stopped" };
    });
    await finished(runId);
    const ask = await asker(project, { runId });
    const page = await ask("index.html");
    expect(page.status).toBe(200);
    const text = await page.text();
    expect((await ask("assets/nothing.png")).status).toBe(404);
    // It is told how the run has ended, though it was opened afterwards; a reader who has it all isn't kept waiting.
    const after = Number(/&quot;after&quot;:(\d+)/.exec(text)?.[1]);
    const events = await (await ask(`-/events?after=${after}`)).text();
    expect(events).toContain('"type":"finished","status":"stopped"');
    const last = Number([...events.matchAll(/^id: (\d+)$/gm)].at(-1)?.[1]);
    expect(await (await ask(`-/events?after=${last}`)).text()).toBe(": open\n\n");
  });

  it("of what was imported comes with the stylesheets it was made with, and none of ours", async () => {
    const project = await makeProject();
    const imported = "<!doctype html><title>Mine</title><h1>Mine</h1>";
    const first = await start(project, async (writer) => {
      close(writer, "index.html", imported);
      return { status: "completed" };
    });
    await finished(first);
    const hold = gate();
    const runId = await start(project, async (writer) => {
      writer.append({ type: "file.opened", data: { path: "new.html" } });
      writer.append({ type: "file.delta", data: { path: "new.html", text: `${HEAD}<h1>New</h1>` } });
      await hold.opened;
      return { status: "stopped" };
    });
    const ask = await asker(project, { runId });
    const text = await readUntil(readerOf(await ask("new.html")), "<h1>New</h1>");
    expect(text).toContain('<link rel="stylesheet" href="assets/site.css">');
    expect(text).not.toContain("tailwind");
    hold.open();
    await finished(runId);
  });
});

describe("a capability", () => {
  it("is only made for what belongs to the project and its owner", async () => {
    const [mine, theirs] = [await makeProject(), await makeProject()];
    const runId = await start(theirs, async (writer) => {
      close(writer, "index.html", HEAD);
      return { status: "completed" };
    });
    const id = String(mine.projectId);
    await expect(createPreviewUrl(contextOf(mine), id, { runId })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(createPreviewUrl(contextOf(theirs), id)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(createPreviewUrl(contextOf(mine), id)).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("ends with its project, and holds again when that is restored", async () => {
    const project = await makeProject();
    const hold = gate();
    const runId = await start(project, async (writer) => {
      close(writer, "index.html", HEAD);
      await hold.opened;
      return { status: "completed" };
    });
    const ask = await asker(project, { runId });
    const statuses = async (): Promise<number[]> =>
      Promise.all(["index.html", "assets/theme.css"].map(async (path) => (await ask(path)).status));
    const setDeletedAt = (deletedAt: Date | null) => ProjectModel.updateOne({ _id: project.projectId }, { deletedAt });
    expect(await statuses()).toEqual([200, 200]);
    await setDeletedAt(new Date());
    expect(await statuses()).toEqual([404, 404]);
    await setDeletedAt(null);
    expect(await statuses()).toEqual([200, 200]);
    hold.open();
  });

  it("opens 64 streams of a project at a time, and another when one has ended", async () => {
    const project = await makeProject();
    const hold = gate();
    const runId = await start(project, async () => {
      await hold.opened;
      return { status: "completed" };
    });
    const ask = await asker(project, { runId });
    const open = await Promise.all(Array.from({ length: 64 }, () => ask("-/events?after=0")));
    expect(open.map(({ status }) => status)).toEqual(Array.from({ length: 64 }, () => 200));
    for (const path of ["-/events?after=0", "index.html", "assets/bread.svg"])
      expect((await ask(path)).status).toBe(429);
    await open[0]?.body?.cancel();
    const page = await ask("index.html");
    expect(page.status).toBe(200);
    await page.body?.cancel();
    expect((await ask("-/events?after=0")).status).toBe(200);
    hold.open();
  });

  it("comes with the sandbox on every answer, refusals too", async () => {
    for (const path of ["", "assets/app.js"]) {
      const response = await servePreview(new Request("http://preview.localhost/"), "no.good", path);
      expect(response.status).toBe(403);
      const policy = response.headers.get("content-security-policy") ?? "";
      expect(policy).toMatch(/^sandbox allow-scripts allow-forms; default-src 'none'; /);
      expect(policy).not.toContain("'self'");
      expect(response.headers.get("connection-allowlist")).toMatch(/^\("http[^"]+\/preview\/\*"\);webrtc=block$/);
      expect(response.headers.get("set-cookie")).toBeNull();
    }
  });
});
