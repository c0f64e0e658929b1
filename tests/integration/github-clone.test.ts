import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { BlobModel } from "@/models/blob";
import { type VersionDoc, VersionModel } from "@/models/version";
import { makeBuiltProject } from "@/tests/security/support/projects";
import { addRunVersion } from "@/tests/support/add-version";
import { cloneByHttp, filesIn } from "@/tests/support/cloned";
import { connectedPerson } from "@/tests/support/git-hub-person";
import { downloadedBy, saveToGitHub } from "@/tests/support/git-hub-calls";
import { runWorkflow } from "@/tests/support/run-workflow";
import { useFakeGitHub } from "@/tests/support/git-hub-suite";

const fake = await useFakeGitHub();
const WORKFLOW = ".github/workflows/site.yml";
const THEME = "@theme { --color-page: #fff; --color-ink: #111; --font-body: 'Inter Variable', sans-serif; }\n";
const PNG = Buffer.from("89504e470d0a1a0a0000ff80", "hex");
const page = (body: string) =>
  `<!doctype html><html lang="en"><head><title>Miette</title><link rel="stylesheet" href="assets/site.css"></head><body class="p-4">${body}</body></html>\n`;

/** A project of several pages, styles, an image and names in other scripts, saved and cloned over HTTP. */
async function savedAndCloned() {
  const ann = await connectedPerson(fake);
  const { projectId } = await makeBuiltProject(ann.id, { name: "Another name" });
  const links = `<a href="à propos.html">1</a><a href="/">2</a><a href="%E6%97%A5/%E9%A0%81.html#x">3</a>`;
  await addRunVersion(projectId, "Add pages", {
    "assets/theme.css": THEME,
    "assets/own.css": "body { background: url('../img/photo.png') }\n",
    "img/photo.png": PNG,
    "index.html": page(`${links}<img src="img/photo.png" alt=""><a href="mailto:a@b.example">4</a>`),
    "à propos.html": page('<a href="https://example.org/x">5</a>'),
    "日/頁.html": "<!doctype html><title>頁</title><p>頁\r\n",
  });
  await saveToGitHub(ann, projectId, { name: "miette" });
  const clone = await cloneByHttp(`${fake.env.GITHUB_URL}/${ann.login}/miette.git`);
  return { ann, projectId, clone };
}

const encoded = (files: ReadonlyMap<string, Uint8Array>) =>
  Object.fromEntries([...files].map(([path, bytes]) => [path, Buffer.from(bytes).toString("base64")]));

describe("a saved project", () => {
  test("is cloned, and its workflow makes of it what the download has, byte for byte", async () => {
    const { ann, projectId, clone } = await savedAndCloned();
    const [checked, packed] = runWorkflow(clone.folder, WORKFLOW);
    expect(checked).toBe("3 pages\n\n");
    expect(packed).toBe("");
    const site = filesIn(join(clone.folder, "_site"));
    expect(encoded(site)).toEqual(encoded(await downloadedBy(ann, projectId)));
    // And what the Version has is in it as it is stored.
    const { files } = await VersionModel.findOne({ projectId }).sort({ number: -1 }).lean<VersionDoc>().orFail();
    expect(files).toHaveLength(6);
    for (const { path, sha256 } of files) {
      const { data, text } = await BlobModel.findById(sha256).orFail().lean();
      expect(site.get(path)?.equals(data ? Buffer.from(data.buffer) : Buffer.from(text)), path).toBe(true);
    }
    clone.end();
  });

  test("doesn't pass its workflow once files that it names are gone", async () => {
    const { clone } = await savedAndCloned();
    rmSync(join(clone.folder, "img/photo.png"));
    rmSync(join(clone.folder, "日"), { recursive: true });
    let said = "";
    try {
      runWorkflow(clone.folder, WORKFLOW);
    } catch (error) {
      said = String(Reflect.get(Object(error), "stdout"));
    }
    expect(said.split("\n").toSorted()).toEqual([
      "",
      "./assets/own.css names ../img/photo.png",
      "./index.html names %E6%97%A5/%E9%A0%81.html#x",
      "./index.html names img/photo.png",
      "2 pages",
    ]);
    clone.end();
  });

  test("has a workflow that runs GitHub's own actions only, each at a commit, and publishes nowhere by itself", async () => {
    const { clone } = await savedAndCloned();
    const workflow = readFileSync(join(clone.folder, WORKFLOW), "utf8");
    const uses = [...workflow.matchAll(/uses: (.*)/g)].map(([, action = ""]) => action);
    expect(uses).toHaveLength(3);
    for (const action of uses) expect(action).toMatch(/^actions\/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
    expect(workflow).toContain("github.event.repository.has_pages &&");
    expect(workflow).toMatch(/^permissions:\n {2}contents: read\n/m);
    clone.end();
  });
});
