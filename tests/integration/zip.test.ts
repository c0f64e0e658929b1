import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { POST as importRoute } from "@/app/api/projects/import/route";
import { env } from "@/lib/platform/env";
import { downloadProject, importZip, listProjects, renameProject } from "@/lib/projects";
import { LIMITS } from "@/lib/schemas/limits";
import { closeCompiler } from "@/lib/stacks";
import { config } from "@/proxy";
import { freePort } from "@/scripts/lib/ports";
import { ProjectModel } from "@/models/project";
import { VersionModel } from "@/models/version";
import { makeZip, type ZipPart } from "@/tests/support/make-zip";
import { makePerson, type Person } from "../security/support/people";
import { makeBuiltProject } from "../security/support/projects";

const PNG = Buffer.from("89504e470d0a1a0a0000ff80", "hex");
const SITE: ZipPart[] = [
  { name: "my site/index.html", body: '<title>Été</title><link rel="stylesheet" href="assets/site.css"><h1>Hi</h1>' },
  { name: "my site/assets/site.css", body: "h1 { color: red }" },
  { name: "my site/photo.png", body: PNG },
  { name: "my site/.env", body: "SECRET=1" },
];

let person: Person;
beforeEach(async () => {
  person = await makePerson("Zoe");
});
afterAll(closeCompiler);

async function send(archive: Uint8Array<ArrayBuffer>, name = "my-site.zip", headers: Record<string, string> = {}) {
  const body = new FormData();
  body.append("file", new File([archive], name));
  return post(body, headers);
}

async function post(body: BodyInit, headers: Record<string, string> = {}) {
  const url = new URL("/api/projects/import", env().APP_URL);
  const init = { method: "POST", body, headers: { host: url.host, cookie: person.cookie, ...headers }, duplex: "half" };
  const answer = await importRoute(new Request(url, init), { params: Promise.resolve({}) });
  return { status: answer.status, body: await answer.json() };
}

const zipOf = (parts: readonly ZipPart[]) => new Uint8Array(makeZip(parts));
const countOf = async () => (await listProjects(person.ctx, { query: "", page: 1, perPage: 1 })).total;

describe("importing a ZIP", () => {
  test("makes a project of the website in it, byte for byte, and names what it left out", async () => {
    const { status, body } = await send(zipOf(SITE));
    expect(status).toBe(201);
    expect(body.project).toMatchObject({ name: "My site", versionNumber: 1, prompt: "Imported from my-site.zip" });
    expect(body.leftOut).toEqual({ items: [{ path: ".env", reason: "hidden files are not allowed" }], total: 1 });
    const version = await VersionModel.findById(body.project.versionId).orFail().lean();
    expect(version.origin).toBe("import");
    expect(version.files.map(({ path }) => path)).toEqual(["assets/site.css", "index.html", "photo.png"]);
    const files = unzipSync((await downloadProject(person.ctx, body.project.id)).bytes);
    expect(Buffer.from(files["photo.png"] ?? []).equals(PNG)).toBe(true);
    expect(Buffer.from(files["assets/site.css"] ?? []).toString()).toBe("h1 { color: red }");
    const readme = Buffer.from(files["README.md"] ?? []).toString();
    expect(readme).toMatch(/^# Été\n/);
    expect(readme).not.toContain("Tailwind");
  });

  test("of a project's own download gives the same download again", async () => {
    const { projectId } = await makeBuiltProject(person.userId);
    const first = await downloadProject(person.ctx, projectId);
    const { project, leftOut } = await importZip(person.ctx, "Miette.zip", first.bytes);
    expect(leftOut.total).toBe(0);
    const again = await downloadProject(person.ctx, project.id);
    expect(Buffer.compare(again.bytes, first.bytes)).toBe(0);
  });

  test("refuses with a sentence, and stores nothing then", async () => {
    const [page] = SITE;
    const bad = await send(zipOf([...SITE, { name: "my site/../../x", body: "1" }]));
    expect(bad).toMatchObject({ status: 400, body: { error: { code: "BAD_INPUT" } } });
    expect(bad.body.error.message).toContain("my site/../../x");
    expect((await send(new Uint8Array(Buffer.from("not a zip")))).body.error.message).toContain("not a ZIP");
    expect((await send(new Uint8Array())).status).toBe(400);
    expect(page && (await send(zipOf([page]).slice(0, -9))).status).toBe(400);
    expect(await ProjectModel.countDocuments({ ownerId: person.userId })).toBe(0);
  });

  test("takes a form with a file, and nothing else", async () => {
    const form = new FormData();
    form.append("file", "text");
    for (const body of [form, new FormData(), "{}", new URLSearchParams({ file: "x" })]) {
      expect((await post(body)).status).toBe(400);
    }
    const broken = { "content-type": "multipart/form-data; boundary=x" };
    expect((await post("--x\r\nnonsense", broken)).status).toBe(400);
    expect((await post("--x", { "content-type": "multipart/form-data" })).status).toBe(400);
  });

  test("stops reading where a ZIP is too large, whatever the request says of its length", async () => {
    const large = new Uint8Array(LIMITS.zipBytes + 1);
    expect((await send(large)).status).toBe(413);
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 1024 * 1024;
        controller.enqueue(new Uint8Array(1024 * 1024));
      },
    });
    const answer = await post(endless, { "content-type": "multipart/form-data; boundary=x" });
    expect(answer).toMatchObject({ status: 413, body: { error: { message: expect.stringContaining("20 MB") } } });
    expect(sent).toBeLessThan(LIMITS.zipBytes + 4 * 1024 * 1024);
    const claimed = await post("", {
      "content-type": "multipart/form-data; boundary=x",
      "content-length": String(LIMITS.zipBytes * 2),
    });
    expect(claimed.status).toBe(413);
    expect(await countOf()).toBe(0);
  });

  test("never passes the proxy, which would hold the whole body first", () => {
    const [matcher = ""] = config.matcher;
    expect(new RegExp(`^${matcher}$`).test("/api/projects/import")).toBe(false);
    expect(new RegExp(`^${matcher}$`).test("/dashboard")).toBe(true);
  });

  test("has names that are a person's, whatever the file is called", async () => {
    const names: string[] = [];
    for (const name of ["../../etc/passwd.zip", "", ".zip", `${"x".repeat(300)}.zip`, "\u202egnp.zip"]) {
      names.push((await importZip(person.ctx, name, zipOf(SITE))).project.name);
    }
    expect(names).toEqual([
      "../../etc/passwd",
      "Imported website",
      "Imported website",
      expect.stringMatching(/^X?x{79}$/i),
      "Gnp",
    ]);
  });
});

describe("the download", () => {
  test("is the same bytes for the same Version, whatever the project is called by now", async () => {
    const { projectId } = await makeBuiltProject(person.userId);
    const first = await downloadProject(person.ctx, projectId);
    await renameProject(person.ctx, projectId, "Another name");
    const second = await downloadProject(person.ctx, projectId);
    expect(Buffer.compare(first.bytes, second.bytes)).toBe(0);
    expect(second.fileName).toBe("another-name.zip");
  });

  test("is unpacked and served by standard tools, as its README says", async () => {
    const { projectId } = await makeBuiltProject(person.userId);
    const { bytes } = await downloadProject(person.ctx, projectId);
    const folder = mkdtempSync(join(tmpdir(), "vectort-zip-"));
    const port = await freePort();
    writeFileSync(join(folder, "site.zip"), bytes);
    expect(spawnSync("python3", ["-m", "zipfile", "-t", "site.zip"], { cwd: folder }).stdout.toString()).toContain(
      "Done testing",
    );
    expect(spawnSync("python3", ["-m", "zipfile", "-e", "site.zip", "site"], { cwd: folder }).status).toBe(0);
    const readme = Buffer.from(unzipSync(bytes)["README.md"] ?? []).toString();
    const [program = "", ...options] = (/^ {4}(python3 .*) 8000$/m.exec(readme)?.[1] ?? "").split(" ");
    const server = spawn(program, ["-u", ...options, String(port)], { cwd: join(folder, "site") });
    try {
      await once(server.stdout, "data");
      const page = await fetch(`http://127.0.0.1:${port}/`);
      expect(await page.text()).toContain("<h1>Miette</h1>");
      const css = await fetch(`http://127.0.0.1:${port}/assets/site.css`);
      expect(css.headers.get("content-type")).toContain("text/css");
      expect(await css.text()).toContain(".bg-page");
    } finally {
      server.kill();
      rmSync(folder, { recursive: true });
    }
  });
});
