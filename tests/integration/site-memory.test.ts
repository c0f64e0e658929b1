import { randomBytes } from "node:crypto";
import { Types } from "mongoose";
import { afterAll, beforeAll, expect, test } from "vitest";
import { publishSite } from "@/lib/publishing";
import { bundleBytes } from "@/lib/publishing/serve/bundle";
import { closeCompiler } from "@/lib/stacks";
import { ReleaseModel } from "@/models/release";
import { SiteModel } from "@/models/site";
import { addVersion, startSites } from "@/tests/support/site-server";
import { makePerson } from "../security/support/people";
import { makeBuiltProject } from "../security/support/projects";

const MIB = 1024 * 1024;
const SITES = 14;
const PICTURES = 10;
const host = (index: number): string => `large-${index}.localhost`;

let sites: Awaited<ReturnType<typeof startSites>>;

/** Fourteen sites of 10 MiB; what they hold is the same, and each is kept by itself. */
beforeAll(async () => {
  sites = await startSites();
  const owner = await makePerson("Owner");
  const built = await makeBuiltProject(owner.userId);
  const pictures = Array.from({ length: PICTURES }, (_, index) => [`${index}.png`, randomBytes(MIB)] as const);
  const text = randomBytes(MIB / 2).toString("hex");
  await addVersion(built, { ...Object.fromEntries(pictures), "words.txt": text.slice(0, MIB / 2) });
  await publishSite(owner.ctx, built.projectId, { slug: "large-0" });
  const release = await ReleaseModel.findOne({}).sort({ _id: -1 }).orFail().lean();
  for (let index = 1; index < SITES; index += 1) {
    const { projectId } = await makeBuiltProject(owner.userId);
    const slug = `large-${index}`;
    const site = await SiteModel.create({ projectId, ownerId: owner.userId, slug, slugs: [slug] });
    const copy = await ReleaseModel.create({ ...release, _id: new Types.ObjectId(), siteId: site._id });
    await SiteModel.updateOne({ _id: site._id }, { $set: { releaseId: copy._id } });
  }
});
afterAll(async () => {
  sites.end();
  await closeCompiler();
});

const held = (): number => bundleBytes().held.now;

test("many large sites asked for at once are all served, within a bound on what is loaded and what is kept", async () => {
  const asked = Array.from({ length: SITES }, (_, index) => sites.get(host(index), `/${index % PICTURES}.png`));
  const answers = await Promise.all(asked);
  expect(answers.map(({ status, body }) => [status, body.length])).toEqual(asked.map(() => [200, MIB]));
  const { held, loading } = bundleBytes();
  expect(loading.now).toBe(0);
  // Several at once, and far from all.
  expect(loading.most).toBeGreaterThan(60 * MIB);
  expect(loading.most).toBeLessThanOrEqual(96 * MIB);
  expect(held.most).toBeGreaterThan(100 * MIB);
  expect(held.most).toBeLessThanOrEqual(128 * MIB);
  expect(held.now).toBeLessThanOrEqual(held.most);
});

test("a compressed body counts once it is made", async () => {
  await sites.get(host(0), "/0.png");
  const before = held();
  const { headers, body } = await sites.get(host(0), "/words.txt", { "accept-encoding": "br" });
  expect(headers["content-encoding"]).toBe("br");
  expect(held() - before).toBe(body.length);
  await sites.get(host(0), "/words.txt", { "accept-encoding": "br" });
  expect(held() - before).toBe(body.length);
});

test("the one that was used longest ago goes first", async () => {
  const kept = (): string[] => {
    const { ready } = Reflect.get(globalThis, Symbol.for("vectort.site-bundles")) as {
      ready: Map<string, { site: { origin: string } }>;
    };
    return [...ready.values()].map(({ site }) => site.origin.replace(/^http:\/\/|\.localhost.*$/g, ""));
  };
  await sites.get(host(0), "/0.png");
  for (let index = 1; index < SITES; index += 1) {
    await sites.get(host(index), "/0.png");
    await sites.get(host(0), "/0.png");
  }
  expect(kept()).toHaveLength(12);
  expect(kept().slice(-2)).toEqual([`large-${SITES - 1}`, "large-0"]);
});
