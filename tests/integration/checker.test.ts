import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { chown, mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { getChecks } from "@/lib/checks";
import { checkVersion } from "@/lib/checks/check-version";
import { claimCheck } from "@/lib/checks/claim-check";
import { CHROMIUM_FLAGS, findChromium } from "@/lib/integrations/chromium/launch";
import { connectDb, ensureIndexes } from "@/lib/platform/db";
import { closeCompiler, themeCss } from "@/lib/stacks";
import { ScreenshotModel } from "@/models/screenshot";
import { addRunVersion } from "@/tests/support/add-version";
import { makeProject } from "@/tests/support/make-project";
import { asUser } from "@/tests/support/make-user";
import { setEnv } from "@/tests/support/set-env";

/** Somebody on this machine who must hear nothing of any page. */
const heard: string[] = [];
const stranger = createServer((request, response) => {
  heard.push(request.url ?? "");
  response.writeHead(200, { "access-control-allow-origin": "*" }).end("ok");
});
let port = 0;

beforeAll(async () => {
  await connectDb();
  await ensureIndexes();
  await new Promise<void>((done) => {
    stranger.listen(0, "127.0.0.1", done);
  });
  port = (stranger.address() as AddressInfo).port;
});
afterAll(async () => {
  stranger.close();
  await closeCompiler();
});

const THEME = themeCss({ name: "Bread", lang: "en", accent: "#b4532a", type: "serif", radius: 12 });

function page(body: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Bread</title><meta name="description" content="Daily."><link rel="stylesheet" href="assets/site.css"></head><body><h1>Bread</h1>${body}</body></html>`;
}

/** Makes a Version of those files, checks it as the job does, and gives what was found by check. */
async function look(files: Record<string, string>) {
  const { projectId, ownerId } = await makeProject();
  const { versionId } = await addRunVersion(String(projectId), "A bakery", { "assets/theme.css": THEME, ...files });
  await getChecks(asUser(ownerId), versionId);
  const check = await claimCheck();
  if (!check) throw new Error("Nothing to check.");
  await checkVersion(check);
  const { items } = await getChecks(asUser(ownerId), versionId);
  const found = Object.fromEntries(items.map(({ id, status, evidence }) => [id, `${status} ${evidence}`.trim()]));
  return { found, versionId };
}

describe("the checker", () => {
  test("finds nothing in a sound page, and takes pictures of it", async () => {
    const body =
      '<p id="said">Hello</p><button id="b">More</button><script>b.addEventListener("click", () => { said.textContent += "!"; });</script>';
    const { found, versionId } = await look({
      "index.html": page(body),
      "about/us.html": page("<p>Us</p>").replace("assets/", "../assets/"),
    });
    expect(new Set(Object.values(found))).toEqual(new Set(["passed"]));
    const pictures = await ScreenshotModel.find({ versionId });
    expect(pictures.map(({ kind }) => kind).toSorted()).toEqual(["desktop", "phone", "thumbnail"]);
    for (const { data } of pictures) expect(data.subarray(8, 12).toString()).toBe("WEBP");
  });

  test("finds errors, what does not load, what is too wide, dead buttons, poor contrast", async () => {
    const body =
      '<script>missing();</script><script>Promise.reject(new Error("later"));</script><img src="no.png" alt=""><img src="/root.png" alt=""><div style="width:900px">wide</div>' +
      '<button>Nothing</button><p style="color:#ddd;background:#fff">Faint</p>';
    const { found } = await look({ "index.html": page(body), "empty.html": page("").replace("<h1>Bread</h1>", "") });
    expect(found["errors"]).toMatch(/missing is not defined \(index\.html, line 1\)/);
    expect(found["errors"]).toMatch(/Error: later/);
    expect(found["resources"]).toContain("index.html: “no.png” could not be loaded");
    expect(found["resources"]).toContain("/root.png” could not be loaded");
    expect(found["overflow"]).toBe("failed index.html: it is wider than the screen at 375 px");
    expect(found["buttons"]).toBe("failed index.html: the button “Nothing” does nothing");
    expect(found["axe"]).toMatch(/color-contrast/);
    expect(found["content"]).toMatch(/^failed empty\.html: it shows nothing at 1280 px/);
  });
});

/** Each page that never ends is waited for, on a machine that may be busy. */
describe("a page that attacks the checker", { timeout: 240_000 }, () => {
  test("reaches no network, no file and no other page of ours", async () => {
    const here = `http://127.0.0.1:${port}`;
    const body = `<script>
      const tell = (kind) => fetch("${here}/" + kind).catch(() => {});
      tell("fetch");
      new Image().src = "${here}/image";
      try { new WebSocket("ws://127.0.0.1:${port}/socket"); } catch {}
      try { new EventSource("${here}/events"); } catch {}
      navigator.sendBeacon("${here}/beacon");
      for (const rel of ["preload", "prefetch", "preconnect", "dns-prefetch"]) {
        const link = document.createElement("link");
        link.rel = rel; link.as = "script"; link.href = "${here}/" + rel;
        document.head.append(link);
      }
      const form = document.createElement("form");
      form.action = "${here}/form"; document.body.append(form); form.submit();
      const frame = document.createElement("iframe");
      frame.src = "${here}/frame"; document.body.append(frame);
      fetch("file:///etc/passwd").then((r) => r.text()).then((text) => { document.title = text; }, () => {});
      try { const peer = new RTCPeerConnection({ iceServers: [{ urls: "stun:127.0.0.1:${port}" }] }); peer.createDataChannel("x"); peer.createOffer().then((o) => peer.setLocalDescription(o)); } catch {}
      try { window.open("${here}/popup"); } catch {}
      setTimeout(() => { location.href = "file:///etc/passwd"; }, 50);
      setTimeout(() => { location.href = "${here}/navigation"; }, 80);
      </script>`;
    const { found } = await look({ "index.html": page(body) });
    expect(heard).toEqual([]);
    expect(found["errors"]).toContain(`it leaves for ${here}/navigation by itself`);
    expect(found["hosts"]).toMatch(/^failed/);
  });

  test("downloads nothing, registers no service worker, opens no dialog", async () => {
    const body = `<p id="p">x</p><script>
      const a = document.createElement("a"); a.href = "data:application/octet-stream,x"; a.download = "x.bin"; document.body.append(a); a.click();
      navigator.serviceWorker?.register("sw.js").then(() => { throw new Error("registered"); }, () => {});
      alert("a"); confirm("b"); prompt("c"); print();
      addEventListener("beforeunload", (event) => { event.preventDefault(); event.returnValue = "stay"; });
      </script>`;
    const { found } = await look({ "index.html": page(body), "sw.js": "self.addEventListener('fetch', () => {});" });
    expect(found["errors"]).not.toContain("registered");
    expect(found["content"]).toBe("passed");
  });

  test("is given up on when it never ends, while the next page is looked at", async () => {
    const { found } = await look({
      "index.html": page("<script>for (;;) {}</script>"),
      "other.html": page("<script>missing();</script>"),
    });
    expect(found["errors"]).toContain("index.html: it does not respond");
    expect(found["errors"]).toContain("missing is not defined (other.html, line 1)");
  });

  test("ends its own tab and not the checker when it takes all memory", async () => {
    const grow = "<script>const all = []; for (;;) all.push(new Array(1e6).fill(Math.random()));</script>";
    const fill = "<script>const all = []; for (;;) all.push(new Uint8Array(5e7).fill(1));</script>";
    const { found } = await look({
      "index.html": page(grow),
      "bytes.html": page(fill),
      "z.html": page("<script>missing();</script>"),
    });
    expect(found["errors"]).toMatch(/index\.html: it (ended the browser’s tab|does not respond)/);
    expect(found["errors"]).toMatch(
      /bytes\.html: (it (ended the browser’s tab|does not respond)|a script fails: RangeError)/,
    );
    expect(found["errors"]).toContain("missing is not defined (z.html, line 1)");
  });

  test("is refused after 500 requests, and answers all the same", async () => {
    const body = "<script>for (let i = 0; i < 10000; i += 1) fetch('index.html?' + i).catch(() => {});</script>";
    const { found } = await look({ "index.html": page(body) });
    expect(found["resources"]).toBe("failed index.html: it asks for more than 500 files");
  });
});

/** A Chromium that listens on a port of this machine, as the checker's container does. */
async function listeningChromium(): Promise<{ address: string; child: ChildProcess; profile: string }> {
  const profile = await mkdtemp(join(tmpdir(), "vectort-elsewhere-"));
  const asNobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
  if (asNobody.uid) await chown(profile, asNobody.uid, asNobody.gid);
  const flags = [...CHROMIUM_FLAGS, "--remote-debugging-port=0", `--user-data-dir=${profile}`];
  const child = spawn(findChromium() ?? "", flags, {
    env: { NODE_ENV: "test", PATH: process.env["PATH"], HOME: profile },
    stdio: "ignore",
    ...asNobody,
  });
  const port = await vi.waitFor(
    async () => (await readFile(join(profile, "DevToolsActivePort"), "utf8")).split("\n")[0],
    { timeout: 30_000 },
  );
  return { address: `http://localhost:${port}`, child, profile };
}

describe("a checker elsewhere", { timeout: 240_000 }, () => {
  test("is spoken to by its address, and stays when a check is done", async () => {
    const { address, child, profile } = await listeningChromium();
    try {
      setEnv({ CHECKER_URL: address });
      const first = await look({ "index.html": page("<p>Fine</p>") });
      expect(new Set(Object.values(first.found))).toEqual(new Set(["passed"]));
      const second = await look({
        "index.html": page(`<script>missing(); fetch("http://127.0.0.1:${port}/elsewhere").catch(() => {});</script>`),
      });
      expect(second.found["errors"]).toContain("missing is not defined");
      expect(heard).toEqual([]);
      expect(child.exitCode).toBeNull();
    } finally {
      setEnv();
      child.kill("SIGKILL");
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    }
  });

  test("that does not answer leaves the version built, not checked", async () => {
    setEnv({ CHECKER_URL: "http://127.0.0.1:9" });
    const { found } = await look({ "index.html": page("<p>Fine</p>") });
    expect(found["html"]).toBe("passed");
    expect(found["axe"]).toBe("skipped The browser could not look at it.");
    setEnv();
  });

  test("in the container has every flag of ours", () => {
    const script = readFileSync(join(import.meta.dirname, "../../deploy/checker/start.sh"), "utf8").replaceAll("'", "");
    expect(CHROMIUM_FLAGS.filter((flag) => !script.includes(` ${flag} `))).toEqual([]);
  });
});
