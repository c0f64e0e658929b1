import sharp from "sharp";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { GET as readLogo } from "@/app/api/account/brand-kit/logo/route";
import { getBrandKit, saveBrandKit } from "@/lib/brands";
import { createProject, startRun } from "@/lib/generation";
import { getBlobs, getBodies, purgeProject } from "@/lib/projects";
import { generatedFiles } from "@/lib/publishing/serve/generated-files";
import { ICON_PATH, LOGO_PATH } from "@/lib/schemas/brand-kit";
import { addUpload, purgeUnusedUploads } from "@/lib/uploads";
import { BlobModel } from "@/models/blob";
import { ProjectModel } from "@/models/project";
import { UploadModel } from "@/models/upload";
import { VersionModel } from "@/models/version";
import { startFakeOpenAi } from "@/tests/fakes/openai";
import { call } from "@/tests/security/support/call";
import { makePerson, type Person } from "@/tests/security/support/people";
import { makeUser } from "@/tests/support/make-user";
import { setEnv } from "@/tests/support/set-env";
import { toEnd } from "@/tests/support/to-end";

const KIT = {
  primary: "#0f766e",
  background: "#101418",
  secondary: null,
  type: "serif",
  voice: "",
  usedByDefault: true,
} as const;
const DAY_MS = 24 * 60 * 60 * 1_000;
const prompt = "A bakery called Miette";
const mode = "quick" as const;
const fake = await startFakeOpenAi({ apiKey: "right" });
afterAll(() => fake.close());

let person: Person;
beforeAll(() => setEnv({ BUILTIN_TOKENS_PER_SECOND: "0" }));
beforeEach(async () => {
  person = await makePerson("Ann");
});

type Drawing = { width?: number; height?: number; edge?: number };

/** A block of one colour as PNG, with nothing around it for `edge` pixels. */
function drawn(background: string, { width = 200, height = 200, edge = 20 }: Drawing = {}): Promise<Buffer> {
  const clear = { r: 0, g: 0, b: 0, alpha: 0 };
  return sharp({ create: { width, height, channels: 4, background } })
    .extend({ top: edge, bottom: edge, left: edge, right: edge, background: clear })
    .png()
    .toBuffer();
}

async function upload(ctx: Person["ctx"], image: Promise<Buffer>): Promise<string> {
  return (await addUpload(ctx, "mark.png", await image)).id;
}

/** The current Version's files: the text of its first page, and the hashes of its logo and icon. */
async function filesOf(projectId: string): Promise<{ page: string; logo: string; icon: string }> {
  const project = await ProjectModel.findById(projectId).orFail().lean();
  const { files } = await VersionModel.findById(project.headVersionId).orFail().lean();
  const hashOf = (wanted: string): string => files.find(({ path }) => path === wanted)?.sha256 ?? "";
  const page = hashOf("index.html");
  return { page: (await getBlobs([page])).get(page) ?? "", logo: hashOf(LOGO_PATH), icon: hashOf(ICON_PATH) };
}

const headerOf = (page: string): string => /<header[\s\S]*?<\/header>/.exec(page)?.[0] ?? "";

it("is a copy of the kit's own, which is kept, replaced and taken away by whoever owns it", async () => {
  const logoUploadId = await upload(person.ctx, drawn("#101010", { width: 1_200, height: 300 }));
  const kit = await saveBrandKit(person.ctx, { ...KIT, base: 0, logoUploadId });
  expect(kit.logo).toMatchObject({ name: "mark.png", width: 640, tone: "dark" });
  await purgeUnusedUploads(new Date(Date.now() + 8 * DAY_MS));
  expect(await UploadModel.exists({ _id: logoUploadId })).toBeNull();

  const answer = await call(readLogo, { cookie: person.cookie });
  expect(answer.headers.get("content-type")).toBe("image/webp");
  expect(answer.headers.get("content-disposition")).toMatch(/^attachment/);
  expect(await sharp(Buffer.from(await answer.arrayBuffer())).metadata()).toMatchObject({ format: "webp", width: 640 });
  const other = await makePerson("Bob");
  expect((await call(readLogo, { cookie: other.cookie })).status).toBe(404);

  expect((await saveBrandKit(person.ctx, { ...KIT, base: 1, voice: "Warm." })).logo).toEqual(kit.logo);
  const theirs = await upload(other.ctx, drawn("#ffffff"));
  await expect(saveBrandKit(person.ctx, { ...KIT, base: 2, logoUploadId: theirs })).rejects.toMatchObject({
    code: "BAD_INPUT",
  });
  expect((await getBrandKit(person.ctx))?.logo).toEqual(kit.logo);
  expect((await saveBrandKit(person.ctx, { ...KIT, base: 2, logoUploadId: null })).logo).toBeNull();
  expect((await call(readLogo, { cookie: person.cookie })).status).toBe(404);
});

it("is known by the ground on which it would be lost", async () => {
  const tones: Record<string, unknown> = {};
  const drawings = { "#101010": {}, "#fffbe6": {}, "#0f766e": {}, "#000000": { edge: 0 } };
  for (const [base, [colour, shape]] of Object.entries(drawings).entries()) {
    const logoUploadId = await upload(person.ctx, drawn(colour, shape));
    tones[colour] = (await saveBrandKit(person.ctx, { ...KIT, base, logoUploadId })).logo?.tone;
  }
  expect(tones).toEqual({ "#101010": "dark", "#fffbe6": "light", "#0f766e": "any", "#000000": "any" });
});

it("stands in the header of a new site, where its marks are seen, and stays there", async () => {
  const wide = await upload(person.ctx, drawn("#101010", { width: 600, height: 100 }));
  await saveBrandKit(person.ctx, { ...KIT, base: 0, logoUploadId: wide });
  for (const options of [undefined, { audience: "neighbours" }]) {
    const { project, run } = await createProject(person.ctx, { prompt, mode, ...(options ? { options } : {}) });
    await toEnd(person.ctx, run);
    expect(run.uploads).toBeUndefined();
    const { page, logo } = await filesOf(project.id);
    expect(logo).toMatch(/^[0-9a-f]{64}$/);
    const header = headerOf(page);
    expect(header).toMatch(/background:light-dark\(transparent,#ffffff\)/);
    expect(header).toMatch(/<img [^>]*src="assets\/logo\.webp" alt="Miette" width="\d+" height="\d+"/);
    const change = await startRun(person.ctx, project.id, { prompt: "Change the colour to #2746e0", mode });
    await toEnd(person.ctx, change);
    expect((await filesOf(project.id)).logo).toBe(logo);
  }

  const square = await upload(person.ctx, drawn("#0f766e"));
  await saveBrandKit(person.ctx, { ...KIT, base: 1, logoUploadId: square });
  const { project, run } = await createProject(person.ctx, { prompt, mode });
  await toEnd(person.ctx, run);
  const header = headerOf((await filesOf(project.id)).page);
  expect(header).not.toContain("light-dark");
  expect(header).toMatch(/alt=""[\s\S]*Miette/);
});

/** The icon of a new site with that logo: its first page, and what is seen of the picture. */
async function iconWith(base: number, image: Promise<Buffer>) {
  await saveBrandKit(person.ctx, { ...KIT, base, logoUploadId: await upload(person.ctx, image) });
  const { project, run } = await createProject(person.ctx, { prompt, mode });
  await toEnd(person.ctx, run);
  const { page, icon } = await filesOf(project.id);
  if (!icon) return { project, page, bytes: null, seen: null };
  const bytes = Buffer.from((await getBodies([icon])).get(icon) ?? []);
  const { data, info } = await sharp(bytes).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  const at = (x: number, y: number) => data.toString("hex", (y * info.width + x) * 4, (y * info.width + x) * 4 + 4);
  return { project, page, bytes, seen: { width: info.width, height: info.height, edge: at(48, 4), alpha: data[3] } };
}

it("is the icon of every page and of the published site, on a plate where a tab would swallow it", async () => {
  const named = `<link rel="icon" type="image/png" href="${ICON_PATH}">`;
  const dark = await iconWith(0, drawn("#101010"));
  expect(dark.page).toContain(named);
  expect(dark.page.match(/rel="icon"/g)).toHaveLength(1);
  expect(dark.seen).toEqual({ width: 96, height: 96, edge: "ffffffff", alpha: 0 });
  expect((await iconWith(1, drawn("#fffbe6"))).seen).toMatchObject({ edge: "181818ff", alpha: 0 });
  expect((await iconWith(2, drawn("#0f766e"))).seen).toMatchObject({ edge: "00000000" });
  // Of a name written out nothing could be read: its initial stays.
  const wide = await iconWith(3, drawn("#101010", { width: 600, height: 100 }));
  expect(wide.bytes).toBeNull();
  expect(wide.page).toContain('<link rel="icon" href="data:image/svg+xml,');

  // A change of the colours keeps it, and the published site answers with it.
  const change = await startRun(person.ctx, dark.project.id, { prompt: "Change the colour to #2746e0", mode });
  await toEnd(person.ctx, change);
  const { page } = await filesOf(dark.project.id);
  expect(page).toContain(named);
  const site = {
    siteId: "",
    projectId: "",
    releaseId: "",
    name: "Miette",
    origin: "https://miette.example",
    stamp: "",
  };
  const bodies = new Map([
    ["index.html", Buffer.from(page)],
    ...(dark.bytes ? [[ICON_PATH, dark.bytes] as const] : []),
  ]);
  const made = generatedFiles(
    { ...site, seo: { title: "", description: "", imagePath: null, isIndexed: true } },
    bodies,
    new Date(),
  );
  expect(made.get("favicon.ico")).toEqual(dark.bytes);
  expect(String(made.get("404.html"))).toContain(`href="/${ICON_PATH}"`);
});

it("gives way to a logo that comes with the request, and comes along no more then", async () => {
  await saveBrandKit(person.ctx, { ...KIT, base: 0, logoUploadId: await upload(person.ctx, drawn("#0f766e")) });
  const own = await addUpload(person.ctx, "logo.png", await drawn("#aa3300"));
  const { project, run } = await createProject(person.ctx, { prompt, mode, uploadIds: [own.id] });
  await toEnd(person.ctx, run);
  const { page, icon } = await filesOf(project.id);
  expect(headerOf(page)).toContain('src="assets/logo-2.webp"');
  expect(page).toContain('<link rel="icon" href="data:image/svg+xml,');
  expect(icon).toBe("");
});

it("is told and shown to a model; its picture goes with the last project that has it", async () => {
  setEnv({ OPENAI_BASE_URL: fake.url, OPENAI_API_KEY: "right", MODEL_QUICK: "gpt-5-mini" });
  const ctx = await makeUser({ centicredits: 10_000 });
  await saveBrandKit(ctx, { ...KIT, base: 0, logoUploadId: await upload(ctx, drawn("#111213")) });
  const text =
    '@@NONCE page index.html {"title":"Miette"}\n<h1>Bonjour</h1>\n@@NONCE end\n@@NONCE done {"summary":"Done."}\n';
  fake.script({ kind: "text", text });
  fake.script({ kind: "text", text });
  const first = await createProject(ctx, { prompt, mode });
  await toEnd(ctx, first.run);
  const sent = JSON.stringify(fake.requests.at(-1)?.body);
  expect(sent).not.toContain("“icon”");
  for (const told of [LOGO_PATH, ICON_PATH, "lost on a dark ground", "They are shown below"])
    expect(sent).toContain(told);
  const { logo } = await filesOf(first.project.id);
  const second = await createProject(ctx, { prompt, mode });
  await toEnd(ctx, second.run);

  const later = new Date(Date.now() + 2 * DAY_MS);
  const ids = await ProjectModel.find({ "brand.logo.sha256": logo }, { _id: 1 }).sort({ _id: 1 }).lean();
  expect(ids).toHaveLength(2);
  for (const [index, { _id }] of ids.entries()) {
    expect(await purgeProject(_id, later)).toBe(true);
    expect(Boolean(await BlobModel.exists({ _id: logo }))).toBe(index === 0);
  }
});
