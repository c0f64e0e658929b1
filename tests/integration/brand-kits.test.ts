import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { PATCH } from "@/app/api/account/brand-kit/route";
import { deleteBrandKit, getBrandKit, saveBrandKit } from "@/lib/brands";
import { createProject, startRun } from "@/lib/generation";
import { forkProject } from "@/lib/projects";
import { readThemeFile, THEME_PATH } from "@/lib/schemas/theme";
import { getBlobs } from "@/lib/projects";
import { ProjectModel } from "@/models/project";
import { VersionModel } from "@/models/version";
import { startFakeOpenAi } from "@/tests/fakes/openai";
import { call } from "@/tests/security/support/call";
import { makePerson, type Person } from "@/tests/security/support/people";
import { share } from "@/tests/security/support/sharing";
import { makeUser } from "@/tests/support/make-user";
import { setEnv } from "@/tests/support/set-env";
import { toEnd } from "@/tests/support/to-end";

const KIT = {
  primary: "#0f766e",
  background: "#fffaf2",
  secondary: "#f2b632",
  type: "serif",
  voice: "Write in French. Never use the word “pain”.",
  usedByDefault: true,
} as const;
const BRAND = { primary: "#0f766e", background: "#fffaf2", secondary: "#f2b632", type: "serif", voice: KIT.voice };
const prompt = "A bakery called Miette";
const mode = "quick" as const;
const fake = await startFakeOpenAi({ apiKey: "right" });
beforeAll(() => setEnv({ BUILTIN_TOKENS_PER_SECOND: "0" }));
afterAll(() => fake.close());

let person: Person;
beforeEach(async () => {
  person = await makePerson("Ann");
});

async function themeOf(projectId: string) {
  const project = await ProjectModel.findById(projectId).orFail().lean();
  const version = await VersionModel.findById(project.headVersionId).orFail().lean();
  const hash = version.files.find(({ path }) => path === THEME_PATH)?.sha256 ?? "";
  return readThemeFile((await getBlobs([hash])).get(hash));
}

it("is made, changed and removed by whoever knows what it was", async () => {
  expect(await getBrandKit(person.ctx)).toBeNull();
  const both = await Promise.allSettled([1, 2].map(() => saveBrandKit(person.ctx, { ...KIT, base: 0 })));
  expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  expect(await getBrandKit(person.ctx)).toEqual({ ...KIT, logo: null, revision: 1 });
  expect(await saveBrandKit(person.ctx, { ...KIT, secondary: null, base: 1 })).toMatchObject({ revision: 2 });
  await expect(saveBrandKit(person.ctx, { ...KIT, base: 1 })).rejects.toMatchObject({ code: "CONFLICT" });
  await deleteBrandKit(person.ctx);
  await deleteBrandKit(person.ctx);
  await expect(saveBrandKit(person.ctx, { ...KIT, base: 2 })).rejects.toMatchObject({ code: "CONFLICT" });
  expect(await getBrandKit(person.ctx)).toBeNull();
});

it("is refused where it can't be one, in a sentence", async () => {
  const patch = (body: object) => call(PATCH, { method: "PATCH", cookie: person.cookie, body });
  const good = { primary: "#0F766E", background: "#ffffff", type: "serif", base: 0 };
  for (const bad of [
    { primary: "red" },
    { background: "#fff" },
    { type: "comic" },
    { voice: "x".repeat(601) },
    { base: -1 },
  ]) {
    expect((await patch({ ...good, ...bad })).status, JSON.stringify(bad)).toBe(400);
  }
  expect(await (await patch({ ...good, primary: "url(x)" })).text()).toContain("must be a colour such as #0f766e");
  expect(await (await patch(good)).json()).toMatchObject({
    brandKit: { primary: "#0f766e", secondary: null, voice: "" },
  });
});

it("is what a new project keeps and is built in, unless it is left out", async () => {
  await expect(createProject(person.ctx, { prompt, mode, brandKit: true })).rejects.toMatchObject({
    code: "BAD_INPUT",
  });
  await saveBrandKit(person.ctx, { ...KIT, base: 0 });
  const { project, run } = await createProject(person.ctx, { prompt, mode });
  const { events } = await toEnd(person.ctx, run);
  expect(await themeOf(project.id)).toMatchObject({
    name: "Miette",
    lang: "fr",
    accent: "#0f766e",
    background: "#fffaf2",
    secondary: "#f2b632",
    type: "serif",
    scheme: "light",
  });
  expect(events.filter(({ type }) => type === "notice")).toEqual([]);
  // What changes in the kit later is not the project's, and a request may still change the look.
  await saveBrandKit(person.ctx, { ...KIT, primary: "#aa0000", usedByDefault: false, base: 1 });
  expect(await ProjectModel.findById(project.id).lean()).toMatchObject({ brand: BRAND });
  const change = await startRun(person.ctx, project.id, { prompt: "Change the colour to #2746e0", mode });
  await toEnd(person.ctx, change);
  expect(await themeOf(project.id)).toMatchObject({ accent: "#2746e0", type: "serif" });

  const options = { palette: { accent: "#27408b" }, features: ["dark-mode" as const] };
  const chosen = await createProject(person.ctx, { prompt, mode, options, brandKit: true });
  const { events: told } = await toEnd(person.ctx, chosen.run);
  const said = told.flatMap((event) => (event.type === "notice" ? [event.data.message] : []));
  expect(said).toEqual([expect.stringMatching(/of the options the palette and light and dark are not used/)]);
  expect(await themeOf(chosen.project.id)).toMatchObject({ accent: "#aa0000", scheme: "light" });

  const without = await createProject(person.ctx, { prompt, mode });
  await toEnd(person.ctx, without.run);
  expect(await ProjectModel.findById(without.project.id).lean()).toMatchObject({ brand: null });
  expect((await themeOf(without.project.id))?.accent).not.toBe("#aa0000");
  const wanted = await createProject(person.ctx, { prompt, mode, brandKit: true });
  await toEnd(person.ctx, wanted.run);
  expect(await themeOf(wanted.project.id)).toMatchObject({ accent: "#aa0000" });
});

it("goes along with one's own fork, and with nobody else's", async () => {
  await saveBrandKit(person.ctx, { ...KIT, base: 0 });
  const { project, run } = await createProject(person.ctx, { prompt, mode });
  await toEnd(person.ctx, run);
  await share(person, project.id, "public");
  const mine = await forkProject(person.ctx, project.id, {});
  const theirs = await forkProject((await makePerson("Bob")).ctx, project.id, {});
  expect(await ProjectModel.findById(mine.id).lean()).toMatchObject({ brand: BRAND });
  expect(await ProjectModel.findById(theirs.id).lean()).toMatchObject({ brand: null });
});

it("holds for a model too: it is told, its theme can't change the colours, and what could not be read is said", async () => {
  setEnv({ OPENAI_BASE_URL: fake.url, OPENAI_API_KEY: "right", MODEL_QUICK: "gpt-5-mini" });
  const ctx = await makeUser({ centicredits: 10_000 });
  await saveBrandKit(ctx, { ...KIT, background: "#777777", base: 0 });
  const text =
    '@@NONCE theme {"name":"Miette","lang":"en","accent":"#ff0000","background":"#000000","type":"mono","radius":9}\n' +
    '@@NONCE page index.html {"title":"Miette"}\n<h1>Bonjour</h1>\n@@NONCE end\n@@NONCE done {"summary":"Done."}\n';
  fake.script({ kind: "text", text });
  const { project, run } = await createProject(ctx, { prompt, mode });
  const { events } = await toEnd(ctx, run);
  const sent = JSON.stringify(fake.requests.at(-1)?.body);
  for (const told of ["#0f766e", "#777777", "bg-secondary", KIT.voice]) expect(sent).toContain(told);
  expect(await themeOf(project.id)).toMatchObject({
    accent: "#0f766e",
    background: "#777777",
    type: "serif",
    radius: 9,
  });
  const notices = events.flatMap((event) => (event.type === "notice" ? [event.data.message] : []));
  expect(notices.join(" ")).toMatch(/background #777777, so pages use #/);
});
