import { beforeEach, describe, expect, test } from "vitest";
import { addDomain, publishSite, removeDomain } from "@/lib/publishing";
import { runDomainJobs } from "@/lib/publishing/domains/domain-jobs";
import { forgetSites } from "@/lib/publishing/serve/find-site";
import { SiteDomainModel } from "@/models/site-domain";
import { UserModel } from "@/models/user";
import { mailsTo } from "@/tests/support/read-mail";
import { obey, TARGET, withDomains } from "@/tests/support/site-domains";
import { makePerson, type Person } from "../security/support/people";
import { type Built, makeBuiltProject } from "../security/support/projects";

type Side = { person: Person; built: Built };

const here = withDomains();
const { zone } = here;
let ann: Side;
let bob: Side;

beforeEach(async () => {
  [ann, bob] = [await open("Ann"), await open("Bob")];
  zone["example.org"] = { soa: true };
});

async function open(name: string): Promise<Side> {
  const person = await makePerson(name);
  const built = await makeBuiltProject(person.userId, { name: `Site of ${name}` });
  await publishSite(person.ctx, built.projectId, { slug: `of-${name.toLowerCase()}` });
  return { person, built };
}
const add = ({ person, built }: Side, name: string) => addDomain(person.ctx, built.projectId, name);
/** Adds a domain and proves it, as its records ask. */
async function prove(side: Side, name: string): Promise<void> {
  obey(zone, (await add(side, name)).records);
  expect(await add(side, name)).toMatchObject({ status: "active" });
}
/** Whose site a host shows (its page for wrong addresses names it), where it leads, or its status. */
const see = async (host: string): Promise<string> => {
  const { status, headers, text } = await here.sites.get(host, "/none", { "x-forwarded-proto": "https" });
  return status === 308 ? String(headers.location) : (/Site of (\w+)/.exec(text)?.[1] ?? String(status));
};
const newsOf = async ({ person }: Side) =>
  (await mailsTo((await UserModel.findById(person.userId).orFail().lean()).email)).filter(({ template }) =>
    template.startsWith("domain-"),
  );

describe("two owners, two names", () => {
  test.each([
    ["example.org", "www.example.org"],
    ["www.example.org", "example.org"],
  ])("%s leads %s to itself until that is proved by somebody else", async (first, second) => {
    await prove(ann, first);
    expect([await see(first), await see(second)]).toEqual(["Ann", `https://${first}/none`]);
    await prove(bob, second);
    expect([await see(first), await see(second)]).toEqual(["Ann", "Bob"]);
    // Neither another look of hers, nor one of the job, takes the other name back.
    await add(ann, first);
    await runDomainJobs(new Date(Date.now() + 8 * HOUR));
    expect([await see(first), await see(second)]).toEqual(["Ann", "Bob"]);
    expect(await SiteDomainModel.countDocuments({ isOtherActive: true })).toBe(0);
    // Nobody else has it any more.
    await removeDomain(bob.person.ctx, bob.built.projectId, second);
    expect(await see(second)).toBe("404");
    await add(ann, first);
    expect([await see(first), await see(second)]).toEqual(["Ann", `https://${first}/none`]);
    expect(await newsOf(ann)).toEqual([]);
  });

  test("the exact name comes first, whatever the database says of other names", async () => {
    await prove(ann, "example.org");
    await prove(bob, "www.example.org");
    await SiteDomainModel.updateMany({}, { $set: { isOtherActive: true } });
    forgetSites();
    expect([await see("example.org"), await see("www.example.org")]).toEqual(["Ann", "Bob"]);
  });

  test("one owner may have both, each serving the site", async () => {
    await prove(ann, "example.org");
    await prove(ann, "www.example.org");
    expect([await see("example.org"), await see("www.example.org")]).toEqual(["Ann", "Ann"]);
  });

  test("who loses a name is told, and doesn't get it back unasked", async () => {
    await prove(ann, "example.org");
    await prove(bob, "example.org");
    expect(await see("example.org")).toBe("Bob");
    expect(await newsOf(ann)).toMatchObject([{ template: "domain-stopped", text: expect.stringContaining("proved") }]);
    await runDomainJobs(new Date(Date.now() + 8 * HOUR));
    expect(await see("example.org")).toBe("Bob");
  });
});

const HOUR = 60 * 60 * 1_000;

describe("a domain whose records go", () => {
  let now: number;
  beforeEach(async () => {
    await prove(ann, "example.org");
    now = Date.now();
  });
  /** Lets the job look every six and a half hours. */
  const passHours = async (hours: number): Promise<void> => {
    for (const end = now + hours * HOUR; now < end;) {
      now += 6.5 * HOUR;
      await runDomainJobs(new Date(now));
    }
  };
  const stored = () => SiteDomainModel.findOne({ name: "example.org" }).orFail().lean();

  test.each([
    ["its proof", () => void delete zone["_vectort.example.org"]],
    ["its addresses", () => void (zone["example.org"] = { soa: true })],
    ["its addresses to another server", () => void (zone["example.org"] = { soa: true, a: ["198.51.100.1"] })],
  ])(
    "loses %s: it is served for three days, with a warning after one, then stops with a notice",
    async (_name, change) => {
      change();
      await passHours(24);
      expect(await newsOf(ann)).toEqual([]);
      await passHours(24);
      expect(await see("example.org")).toBe("Ann");
      expect(await newsOf(ann)).toMatchObject([{ template: "domain-failing" }]);
      await passHours(36);
      expect([await see("example.org"), await see("www.example.org")]).toEqual(["404", "404"]);
      const news = await newsOf(ann);
      expect(news.map(({ template }) => template).toSorted()).toEqual(["domain-failing", "domain-stopped"]);
      expect(news.map(({ text }) => text).join("\n")).toContain("https://of-ann.sites.test");
      expect(await see("of-ann.sites.test")).toBe("Ann");
      // It can be proved again.
      zone["example.org"] = { soa: true };
      await prove(ann, "example.org");
      expect(await see("example.org")).toBe("Ann");
    },
  );

  test("and come back in time is as it was", async () => {
    const proof = zone["_vectort.example.org"];
    delete zone["_vectort.example.org"];
    await passHours(60);
    expect(await stored()).toMatchObject({ status: "active", failingSince: expect.any(Date) });
    zone["_vectort.example.org"] = proof ?? {};
    await passHours(12);
    expect(await stored()).toMatchObject({ status: "active", failingSince: null, failedLooks: 0 });
    // The three days begin anew.
    delete zone["_vectort.example.org"];
    await passHours(48);
    expect(await see("example.org")).toBe("Ann");
  });

  test("stays while the server was off for days and one look failed", async () => {
    delete zone["_vectort.example.org"];
    await passHours(1);
    now += 5 * 24 * HOUR;
    await passHours(12);
    expect(await see("example.org")).toBe("Ann");
  });

  test.each([
    ["no name server answers", () => void (here.dns.state.isBroken = true)],
    ["addresses of one kind can't be asked for", () => void (here.dns.state.brokenTypes = ["aaaa"])],
    ["texts can't be asked for", () => void (here.dns.state.brokenTypes = ["txt"])],
    [
      "our own name can't be found, and neither can any other",
      () => Object.keys(zone).forEach((name) => delete zone[name]),
    ],
    ["our own name has no address", () => void (zone[TARGET] = {})],
  ])("is only seen so where %s: it goes on", async (_name, change) => {
    change();
    await passHours(5 * 24);
    expect(await stored()).toMatchObject({ status: "active", failingSince: null, isOtherActive: true });
    expect(await see("example.org")).toBe("Ann");
    expect(await newsOf(ann)).toEqual([]);
    // Nor does a look that its owner asks for take it away.
    if (here.dns.state.brokenTypes.length > 0)
      expect(await add(ann, "example.org")).toMatchObject({ status: "active" });
  });

  test("is looked at by one process at a time, and not before its turn", async () => {
    const { checkedAt } = await stored();
    await runDomainJobs(new Date(now + HOUR));
    expect((await stored()).checkedAt).toEqual(checkedAt);
    delete zone["_vectort.example.org"];
    await Promise.all([1, 2, 3].map(() => runDomainJobs(new Date(now + 8 * HOUR))));
    expect(await stored()).toMatchObject({ failedLooks: 1 });
  });
});
