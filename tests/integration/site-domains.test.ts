import { beforeEach, describe, expect, test } from "vitest";
import { GET as allowed } from "@/app/api/domains/allowed/route";
import { addDomain, changeSite, listDomains, publishSite, removeDomain, unpublishSite } from "@/lib/publishing";
import { SiteDomainModel } from "@/models/site-domain";
import { obey, TARGET, withDomains } from "@/tests/support/site-domains";
import { call } from "../security/support/call";
import { makePerson, type Person } from "../security/support/people";
import { type Built, makeBuiltProject } from "../security/support/projects";

let owner: Person;
let built: Built;
const here = withDomains();
const { zone } = here;

beforeEach(async () => {
  owner = await makePerson("Owner");
  built = await makeBuiltProject(owner.userId);
  await publishSite(owner.ctx, built.projectId, { slug: "miette" });
});

const add = (domain: string, person = owner, project = built) => addDomain(person.ctx, project.projectId, domain);
const isAllowed = async (domain: string): Promise<boolean> =>
  (await call(allowed, { path: `/api/domains/allowed?domain=${encodeURIComponent(domain)}` })).status === 200;

test("the records that are shown, written into the DNS, make the domain the site's one address", async () => {
  zone["example.org"] = { soa: true };
  const asked = await add("https://WWW.Example.org/about");
  expect(asked).toMatchObject({
    domain: "www.example.org",
    otherName: "example.org",
    status: "pending",
    url: "https://www.example.org",
    records: [
      { type: "TXT", name: "_vectort.www.example.org", status: "missing", isOptional: false },
      { type: "CNAME", name: "www.example.org", value: TARGET, status: "missing", isOptional: false },
      { type: "A", name: "example.org", value: "192.0.2.10", status: "missing", isOptional: true },
      { type: "AAAA", name: "example.org", value: "2001:db8::10", status: "missing", isOptional: true },
    ],
  });
  expect((await here.sites.get("www.example.org")).status).toBe(404);
  expect(await isAllowed("www.example.org")).toBe(false);
  obey(zone, asked.records);
  const done = await add("www.example.org");
  expect(done.status).toBe("active");
  expect(done.records.every(({ status }) => status === "found")).toBe(true);
  const page = await here.sites.get("www.example.org", "/", { "x-forwarded-proto": "https" });
  expect(page.text).toContain("<h1>Miette</h1>");
  expect(page.text).toContain('<link rel="canonical" href="https://www.example.org/">');
  expect(page.headers["strict-transport-security"]).toBe("max-age=31536000");
  const other = await here.sites.get("example.org", "/a?b=c");
  expect([other.status, other.headers.location]).toEqual([308, "https://www.example.org/a?b=c"]);
  expect((await here.sites.get("miette.sites.test")).text).toContain('href="https://www.example.org/"');
  expect(await SiteDomainModel.countDocuments({})).toBe(1);
});

describe("a domain isn't active", () => {
  const pending = async (change: () => void) => {
    zone["example.org"] = { soa: true };
    obey(zone, (await add("example.org")).records);
    change();
    return add("example.org");
  };

  test("while a stray AAAA sends visitors elsewhere, and the answer names it", async () => {
    const found = await pending(() => zone["example.org"]?.aaaa?.push("2001:db8::bad"));
    expect(found.status).toBe("pending");
    expect(found.records).toContainEqual({
      type: "AAAA",
      name: "example.org",
      value: "2001:db8::bad",
      status: "stray",
      isOptional: false,
    });
  });

  test("while a stray A is there", async () => {
    expect(await pending(() => zone["example.org"]?.a?.push("198.51.100.1"))).toMatchObject({ status: "pending" });
  });

  test("without the text that proves it", async () => {
    expect(await pending(() => delete zone["_vectort.example.org"])).toMatchObject({ status: "pending" });
  });

  test("while only the other name leads here", async () => {
    const found = await pending(() => (zone["example.org"] = { soa: true }));
    expect(found.status).toBe("pending");
  });
});

test("a stray record of the other name holds up the other name alone", async () => {
  zone["example.org"] = { soa: true };
  obey(zone, (await add("example.org")).records);
  zone["www.example.org"] = { a: ["198.51.100.1"] };
  const found = await add("example.org");
  expect(found.status).toBe("active");
  expect(found.records).toContainEqual(expect.objectContaining({ name: "www.example.org", status: "stray" }));
  expect((await here.sites.get("www.example.org")).status).toBe(404);
  expect(await isAllowed("www.example.org")).toBe(false);
  expect(await isAllowed("example.org")).toBe(true);
});

test("a name server that fails takes no active domain away, and is not taken for an answer", async () => {
  obey(zone, (await add("shop.example.org")).records);
  expect(await add("shop.example.org")).toMatchObject({ status: "active" });
  here.dns.state.isBroken = true;
  const found = await add("shop.example.org");
  expect(found.status).toBe("active");
  expect(found.records.map(({ status }) => status)).toContain("unknown");
  expect((await here.sites.get("shop.example.org")).status).toBe(200);
});

test("a name belongs to whoever can prove it now", async () => {
  obey(zone, (await add("shop.example.org")).records);
  await add("shop.example.org");
  const other = await makePerson("Other");
  const theirs = await makeBuiltProject(other.userId, { name: "Theirs" });
  await publishSite(other.ctx, theirs.projectId, {});
  // The name still leads here, and that is not enough.
  const asked = await add("shop.example.org", other, theirs);
  expect(asked.status).toBe("pending");
  obey(
    zone,
    asked.records.filter(({ type }) => type === "TXT"),
  );
  expect(await add("shop.example.org", other, theirs)).toMatchObject({ status: "active" });
  expect(await SiteDomainModel.countDocuments({ name: "shop.example.org", status: "active" })).toBe(1);
});

test("removed, it is served no more, and neither is anything of an unpublished site", async () => {
  obey(zone, (await add("shop.example.org")).records);
  await add("shop.example.org");
  await removeDomain(owner.ctx, built.projectId, "shop.example.org");
  expect((await here.sites.get("shop.example.org")).status).toBe(404);
  expect(await listDomains(owner.ctx, built.projectId)).toEqual({ items: [], isSetUp: true });
  await expect(removeDomain(owner.ctx, built.projectId, "shop.example.org")).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
});

test.each([
  "example",
  "localhost",
  "a.localhost",
  "192.0.2.1",
  "[::1]",
  "*.example.org",
  "a..b",
  "-a.example.org",
  "app.test",
  "preview.test",
  "sites.test",
  "other.sites.test",
  "x".repeat(64) + ".org",
  "exa mple.org",
])("%s is refused", async (domain) => {
  await expect(add(domain)).rejects.toMatchObject({ code: "BAD_INPUT" });
});

test("another alphabet is kept as the DNS has it", async () => {
  expect(await add("Bäckerei.example.org")).toMatchObject({ domain: "xn--bckerei-5wa.example.org" });
});

test("a certificate may be got for our own hosts and slugs that there are, and for nothing else", async () => {
  for (const name of ["app.test", "preview.test", "miette.sites.test", "MIETTE.sites.test."]) {
    expect(await isAllowed(name)).toBe(true);
  }
  for (const name of ["nobody.sites.test", "a.miette.sites.test", "example.org", "sites.test", "%00", "[$ne]"]) {
    expect(await isAllowed(name)).toBe(false);
  }
});

test("a certificate may be got for a former slug while it leads to a site, and for nothing that is not served", async () => {
  zone["example.org"] = { soa: true };
  obey(zone, (await add("example.org")).records);
  await add("example.org");
  await changeSite(owner.ctx, built.projectId, { slug: "miette-lyon" });
  const names = ["miette.sites.test", "miette-lyon.sites.test", "example.org", "www.example.org"];
  for (const name of names) expect(await isAllowed(name)).toBe(true);
  await unpublishSite(owner.ctx, built.projectId);
  for (const name of names) expect(await isAllowed(name)).toBe(false);
  expect((await here.sites.get("www.example.org")).status).toBe(404);
});
