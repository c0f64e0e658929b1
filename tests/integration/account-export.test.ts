import { strFromU8, unzipSync } from "fflate";
import { beforeAll, describe, expect, test } from "vitest";
import { GET as exportRoute } from "@/app/api/account/export/route";
import { saveBrandKit } from "@/lib/brands";
import { addEntry } from "@/lib/credits";
import { addQueued } from "@/lib/generation";
import { randomToken } from "@/lib/platform/crypto";
import { connectDb, ensureIndexes, transaction } from "@/lib/platform/db";
import { saveInstructions } from "@/lib/projects";
import { UserModel } from "@/models/user";
import { call } from "@/tests/security/support/call";
import { registerPerson } from "@/tests/support/account-person";
import { fillProject } from "@/tests/support/fill-project";
import { makeUpload } from "@/tests/support/make-upload";
import { asUser } from "@/tests/support/make-user";

process.env["RATE_LIMIT_FACTOR"] = "1000";

beforeAll(async () => {
  await connectDb();
  await ensureIndexes();
});

async function exportOf(cookie: string): Promise<{ files: Record<string, Uint8Array>; answer: Response }> {
  const answer = await call(exportRoute, { cookie });
  return { files: unzipSync(new Uint8Array(await answer.arrayBuffer())), answer };
}

const KIT = {
  primary: "#0f766e",
  background: "#ffffff",
  secondary: null,
  type: "serif",
  voice: "Warm.",
  usedByDefault: true,
} as const;

describe("an export", () => {
  test("holds the account, the ledger, runs, events and each project with files and conversation", async () => {
    const ann = await registerPerson();
    await UserModel.updateOne({ _id: ann.id }, { name: 'Ann "=1+1" Ö' });
    const { projectId, runId } = await fillProject(ann.id, { name: "Miette / ../../etc ☃", text: "Bonjour" });
    const logoUploadId = await makeUpload(ann.id, "logo.png");
    await saveBrandKit(asUser(ann.id), { ...KIT, base: 0, logoUploadId });
    await saveInstructions(asUser(ann.id), projectId, { text: "Say “vous”.", base: 0 });
    await addQueued(asUser(ann.id), projectId, { prompt: "Au revoir", mode: "quick" });
    const { files, answer } = await exportOf(ann.cookie);
    expect(answer.headers.get("content-type")).toBe("application/zip");
    expect(answer.headers.get("content-disposition")).toMatch(/^attachment; filename="vectort-\d{4}-\d\d-\d\d\.zip"$/);

    const read = (path: string) => JSON.parse(strFromU8(files[path] ?? new Uint8Array()));
    expect(read("account.json")).toMatchObject({
      id: ann.id,
      name: 'Ann "=1+1" Ö',
      email: ann.email,
      hasPassword: true,
      brandKit: { ...KIT, logo: { name: "logo.png" }, revision: 1 },
    });
    expect(strFromU8(files["brand-kit/logo.webp"] ?? new Uint8Array(), true)).toMatch(/^RIFF/);
    expect(read("ledger.json")).toMatchObject([{ kind: "signup", amountCenticredits: 1_000 }]);
    expect(strFromU8(files["ledger.csv"] ?? new Uint8Array())).toContain(`signup:${ann.id}`);
    expect(read("runs.json")).toMatchObject([{ id: runId, prompt: "Bonjour", centicredits: 0 }]);
    expect(read("purchases.json")).toEqual([]);
    expect(read("security-events.json")[0]).toMatchObject({ kind: "data-exported" });

    const [folder = ""] = Object.keys(files)
      .filter((path) => path.endsWith("/project.json"))
      .map((path) => path.replace("/project.json", ""));
    expect(folder).toMatch(/^projects\/[A-Za-z0-9-]+-miette-etc$/);
    expect(read(`${folder}/project.json`)).toMatchObject({
      id: projectId,
      instructions: "Say “vous”.",
      queue: [{ prompt: "Au revoir" }],
    });
    expect(read(`${folder}/conversation.json`)).toMatchObject([{ prompt: "Bonjour", answer: "Voilà." }]);
    expect(strFromU8(files[`${folder}/files/index.html`] ?? new Uint8Array())).toContain("Bonjour");
    expect(Object.keys(files).filter((path) => path.includes("..") || path.startsWith("/"))).toEqual([]);
  });

  test("holds no secret and nothing of anybody else", async () => {
    const [ann, bob] = [await registerPerson(), await registerPerson()];
    await fillProject(bob.id, { name: "Bob's", text: "Only Bob's words" });
    const { files } = await exportOf(ann.cookie);
    const everything = Object.values(files)
      .map((bytes) => strFromU8(bytes))
      .join("\n");
    const stored = await UserModel.findById(ann.id).orFail().lean();
    for (const hidden of [bob.email, bob.id, "Only Bob's words", stored.passwordHash ?? "?"])
      expect(everything).not.toContain(hidden);
    expect(everything).toContain(ann.email);
    expect((await call(exportRoute)).status).toBe(401);
  });

  test("is made as it is taken: one who stops early stops it, and may ask again", async () => {
    const ann = await registerPerson();
    await transaction(async (session) => {
      for (let index = 0; index < 300; index += 1) {
        const key = `adjust:${ann.id}-${index}`;
        const entry = {
          userId: ann.id,
          kind: "adjustment",
          key,
          amountCenticredits: 1,
          reason: randomToken(200),
        } as const;
        await addEntry(session, entry);
      }
    });
    process.env["RATE_LIMIT_FACTOR"] = "1";
    Reflect.deleteProperty(globalThis, Symbol.for("vectort.env"));
    // Nobody reads the answer to a HEAD request: it may not keep the place.
    expect((await call(exportRoute, { method: "HEAD", cookie: ann.cookie })).status).toBe(200);
    const first = await call(exportRoute, { cookie: ann.cookie });
    expect((await call(exportRoute, { cookie: ann.cookie })).status).toBe(429);
    await first.body?.cancel();
    const { files } = await exportOf(ann.cookie);
    expect(JSON.parse(strFromU8(files["ledger.json"] ?? new Uint8Array()))).toHaveLength(301);
  });
});
