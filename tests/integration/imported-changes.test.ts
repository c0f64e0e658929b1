import { afterAll, beforeAll, expect, test } from "vitest";
import { startRun } from "@/lib/generation";
import { connectDb, ensureIndexes } from "@/lib/platform/db";
import { forkProject, importZip } from "@/lib/projects";
import { followRun } from "@/lib/runs";
import { closeCompiler } from "@/lib/stacks";
import { ProjectModel } from "@/models/project";
import { BlobModel } from "@/models/blob";
import { RunModel } from "@/models/run";
import { VersionModel } from "@/models/version";
import { makeZip } from "@/tests/support/make-zip";
import { makePerson } from "../security/support/people";

const HOME = `<!doctype html>
<html lang="en"><head><title>Old Mill | Home</title><link rel="stylesheet" href="style.css"></head>
<body><h1>Old <em>words</em></h1><p>Flour from the Old Mill.</p><a href="about.html">About</a></body></html>
`;
const ABOUT = `<html lang="en"><head><title>Old Mill | About</title></head><body><h1>About</h1></body></html>\n`;
const STYLE = "h1 { color: red }\n";

beforeAll(async () => {
  await connectDb();
  await ensureIndexes();
});
afterAll(closeCompiler);

/** The project's files as they stand. */
async function filesOf(projectId: string): Promise<Record<string, string>> {
  const project = await ProjectModel.findById(projectId).orFail().lean();
  const version = await VersionModel.findById(project.headVersionId).orFail().lean();
  const bodies = version.files.map(async ({ path, sha256 }) => [path, (await BlobModel.findById(sha256))?.text ?? ""]);
  return Object.fromEntries(await Promise.all(bodies));
}

test("the built-in generator changes the words of an imported site, and says of the rest that it can't", async () => {
  const { ctx } = await makePerson("Zoe");
  const parts = Object.entries({ "index.html": HOME, "about.html": ABOUT, "style.css": STYLE });
  const archive = new Uint8Array(makeZip(parts.map(([name, body]) => ({ name, body }))));
  const { project } = await importZip(ctx, "old-mill.zip", archive);
  const ask = async (projectId: string, prompt: string): Promise<string> => {
    const { id } = await startRun(ctx, projectId, { prompt, mode: "quick" });
    for await (const event of followRun(id, 0, new AbortController().signal))
      expect(event.type).not.toMatch(/error|failed/);
    return (await RunModel.findById(id).orFail().lean()).summary;
  };
  const untouched = { "index.html": HOME, "about.html": ABOUT, "style.css": STYLE };
  const nothing = ["Add a FAQ", "Add a contact page", "Make it blue", "Translate it to French", "Remove the gallery"];
  for (const prompt of nothing) expect(await ask(project.id, prompt)).toBe("Nothing was changed.");
  expect(await filesOf(project.id)).toEqual(untouched);

  expect(await ask(project.id, 'Change the headline to "New & good"')).toContain("New & good");
  const headed = HOME.replace("Old <em>words</em>", "New &amp; good");
  expect(await filesOf(project.id)).toEqual({ ...untouched, "index.html": headed });

  // What was asked of the import is no brief for its fork either.
  const fork = await forkProject(ctx, project.id, {});
  expect(await ask(fork.id, "Translate it to French")).toBe("Nothing was changed.");
  expect(await ask(fork.id, "Rename it to New Mill")).toContain("“Old Mill” is called New Mill now, in 3 places");
  expect(await filesOf(fork.id)).toEqual({
    ...untouched,
    "index.html": headed.replaceAll("Old Mill", "New Mill"),
    "about.html": ABOUT.replace("Old Mill", "New Mill"),
  });
  expect(await ask(fork.id, "Remove the about page")).toContain("about.html is gone");
  expect(Object.keys(await filesOf(fork.id)).toSorted()).toEqual(["index.html", "style.css"]);
});
