import { Types } from "mongoose";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createProject, startRun } from "@/lib/generation";
import { connectDb, ensureIndexes } from "@/lib/platform/db";
import { editByHand } from "@/lib/projects";
import { VersionCheckModel } from "@/models/version-check";
import { startFakeOpenAi } from "@/tests/fakes/openai";
import { makeUser } from "@/tests/support/make-user";
import { toEnd } from "@/tests/support/to-end";

const fake = await startFakeOpenAi();
Object.assign(process.env, { OPENAI_BASE_URL: fake.url, OPENAI_API: "chat", MODEL_QUICK: "gpt-5" });

beforeAll(async () => {
  await connectDb();
  await ensureIndexes();
});
afterAll(() => fake.close());

it("tells a change what was changed by hand and found by checks, and what was touched last comes last", async () => {
  const ctx = await makeUser({ centicredits: 10_000 });
  const page = (path: string) => `@@NONCE file ${path}\n<h1>${path}</h1>\n@@NONCE end\n`;
  fake.script({ kind: "text", text: ["a.html", "b.html", "c.html"].map(page).join("") });
  const { project, run } = await createProject(ctx, { prompt: "Three pages", mode: "quick" });
  const { run: built } = await toEnd(ctx, run);
  const byHand = await editByHand(ctx, project.id, {
    base: built.versionId ?? "",
    changes: [{ path: "a.html", text: "<h1>By hand $&</h1>\n" }],
  });
  await VersionCheckModel.create({
    versionId: new Types.ObjectId(byHand.id),
    projectId: new Types.ObjectId(project.id),
    ownerId: new Types.ObjectId(ctx.actor.userId),
    state: "done",
    items: [
      { id: "links", status: "failed", findings: [{ code: "dead-link", path: "b.html", what: "gone.html" }] },
      { id: "heading", status: "passed", findings: [] },
    ],
    fingerprint: "dead-link",
    createdAt: new Date(),
  });
  const ask = async (prompt: string): Promise<string> => {
    fake.script({ kind: "text", text: page("c.html").replace("<h1>", `<h1 title="${prompt}">`) });
    await toEnd(ctx, await startRun(ctx, project.id, { prompt, mode: "quick" }));
    return fake.requests.at(-1)?.messages.at(-1)?.text ?? "";
  };

  const first = await ask("Change the last one");
  expect(first).toContain("# What the client changed by hand since then\n\na.html.");
  expect(first).toContain("- b.html: the link to “gone.html” leads nowhere");
  const orderOf = (text: string) => [...text.matchAll(/^<<<<<<<< (\S+)$/gm)].map(([, path]) => path);
  expect(orderOf(first)).toEqual(["b.html", "c.html", "a.html"]);

  const second = await ask("Once more");
  expect(second).not.toContain("by hand since then");
  expect(second).not.toContain("leads nowhere");
  expect(orderOf(second)).toEqual(["b.html", "a.html", "c.html"]);
  expect(second).toContain("- Asked: Change the last one");
});
