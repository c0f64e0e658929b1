import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { changeSite, publishSite, unpublishSite } from "@/lib/publishing";
import { closeCompiler } from "@/lib/stacks";
import { SiteModel } from "@/models/site";
import { addVersion, APPLICATION, startSites } from "@/tests/support/site-server";
import { makePerson, type Person } from "../security/support/people";
import { type Built, makeBuiltProject } from "../security/support/projects";

let owner: Person;
let built: Built;
let sites: Awaited<ReturnType<typeof startSites>>;

beforeAll(async () => {
  sites = await startSites();
});
afterAll(async () => {
  sites.end();
  await closeCompiler();
});

describe("what is sent", () => {
  const LONG = `<!doctype html><html lang="fr"><head><title>Page</title></head><body class="bg-page">${"<p>Un pain.</p>".repeat(200)}</body></html>`;
  const PIXEL = Uint8Array.from([137, 80, 78, 71, 0, 255, 1, 2, 3, 4]);

  beforeEach(async () => {
    owner = await makePerson("Owner");
    built = await makeBuiltProject(owner.userId);
    await addVersion(built, {
      "index.html": LONG,
      "about.html": LONG,
      "blog/index.html": LONG,
      "blog/été.html": LONG,
      "pictures/one.png": PIXEL,
      ".env": "SECRET=1",
      ".github/workflows/a.yml": "a",
      ".well-known/security.txt": "Contact: mailto:a@example.org",
      "README.md": "# Mine",
    });
    slug = `bread-${built.projectId}`;
    await publishSite(owner.ctx, built.projectId, { slug });
  });
  let slug: string;
  const bread = (path: string, headers = {}, method = "GET") => sites.get(`${slug}.localhost`, path, headers, method);
  const origin = (): string => `http://${slug}.localhost:3000`;

  test("carries an entity tag that answers 304, and is asked for again", async () => {
    const page = await bread("/");
    expect(page.headers).toMatchObject({
      "cache-control": "public, max-age=0, must-revalidate",
      "x-content-type-options": "nosniff",
      "referrer-policy": "strict-origin-when-cross-origin",
      "origin-agent-cluster": "?1",
      "content-security-policy": expect.stringContaining("frame-ancestors 'self'"),
      vary: "accept-encoding",
      "content-length": String(page.body.length),
    });
    expect(page.headers).not.toHaveProperty("set-cookie");
    expect(page.headers).not.toHaveProperty("strict-transport-security");
    const { etag, "last-modified": modified } = page.headers;
    for (const headers of [
      { "if-none-match": String(etag) },
      { "if-none-match": `"other", W/${String(etag)}` },
      { "if-modified-since": String(modified) },
    ]) {
      const same = await bread("/", headers);
      expect([same.status, same.body.length, same.headers.etag]).toEqual([304, 0, etag]);
    }
    expect((await bread("/", { "if-none-match": '"other"', "if-modified-since": String(modified) })).status).toBe(200);
  });

  test("is compressed as the visitor asks, with a tag of its own", async () => {
    const plain = await bread("/");
    const br = await bread("/", { "accept-encoding": "gzip, deflate, br" });
    const gzip = await bread("/", { "accept-encoding": "br;q=0, gzip" });
    expect([br.headers["content-encoding"], gzip.headers["content-encoding"]]).toEqual(["br", "gzip"]);
    expect(brotliDecompressSync(br.body).equals(plain.body)).toBe(true);
    expect(gunzipSync(gzip.body).equals(plain.body)).toBe(true);
    expect(new Set([plain, br, gzip].map(({ headers }) => headers.etag)).size).toBe(3);
    const picture = await bread("/pictures/one.png", { "accept-encoding": "br" });
    expect(picture.headers).not.toHaveProperty("content-encoding");
    expect(picture.headers["content-type"]).toBe("image/png");
    expect([...picture.body]).toEqual([...PIXEL]);
  });

  test.each([
    ["bytes=0-3", 206, "bytes 0-3/10", 4],
    ["bytes=8-", 206, "bytes 8-9/10", 2],
    ["bytes=-3", 206, "bytes 7-9/10", 3],
    ["bytes=5-99", 206, "bytes 5-9/10", 5],
    ["bytes=10-", 416, "bytes */10", 0],
    ["bytes=3-1", 200, undefined, 10],
    ["bytes=0-1,3-4", 200, undefined, 10],
    ["items=0-1", 200, undefined, 10],
  ])("the range %s gives %i", async (range, status, contentRange, bytes) => {
    const part = await bread("/pictures/one.png", { range });
    expect([part.status, part.headers["content-range"], part.body.length]).toEqual([status, contentRange, bytes]);
  });

  test("a range of something older is the whole of what is new", async () => {
    const whole = await bread("/pictures/one.png", { range: "bytes=0-3", "if-range": '"old"' });
    expect([whole.status, whole.body.length]).toEqual([200, 10]);
    const { etag } = whole.headers;
    expect((await bread("/pictures/one.png", { range: "bytes=0-3", "if-range": String(etag) })).status).toBe(206);
  });

  test("HEAD sends the headers alone, other methods are refused", async () => {
    const page = await bread("/");
    const head = await bread("/", {}, "HEAD");
    expect([head.status, head.body.length]).toEqual([200, 0]);
    expect(head.headers["content-length"]).toBe(page.headers["content-length"]);
    for (const method of ["POST", "PUT", "DELETE", "OPTIONS"]) {
      const refused = await bread("/", {}, method);
      expect([refused.status, refused.headers.allow]).toEqual([405, "GET, HEAD"]);
    }
  });

  test.each([
    ["/index.html", 200, undefined],
    ["/about", 200, undefined],
    ["/about.html", 200, undefined],
    ["/about/?a=1", 308, "/about?a=1"],
    ["/blog", 308, "/blog/"],
    ["/blog?a=1", 308, "/blog/?a=1"],
    ["/blog/", 200, undefined],
    ["/blog/%C3%A9t%C3%A9", 200, undefined],
    ["/blog/e%CC%81te%CC%81.html", 200, undefined],
    ["/README.md", 200, undefined],
    ["/.well-known/security.txt", 200, undefined],
    ["/.env", 404, undefined],
    ["/.github/workflows/a.yml", 404, undefined],
    ["/blog%2Findex.html", 404, undefined],
    ["/../index.html", 404, undefined],
    ["/%2e%2e/index.html", 404, undefined],
    ["/blog//", 404, undefined],
    ["/__proto__", 404, undefined],
    ["/nothing", 404, undefined],
  ])("%s answers %i", async (path, status, location) => {
    const answer = await bread(path);
    expect([answer.status, answer.headers.location]).toEqual([status, location]);
  });

  test("a wrong address gets a page of the site's own, in its language", async () => {
    const lost = await bread("/a/b/c");
    expect(lost.text).toContain('<html lang="fr">');
    expect(lost.text).toContain("Cette page n'existe pas");
    expect(lost.text).toContain('href="/assets/site.css"');
    expect(lost.text).toContain('<body class="bg-page">');
    await addVersion(built, { "404.html": "<!doctype html><title>Own</title><h1>Perdu</h1>" });
    await publishSite(owner.ctx, built.projectId, {});
    const own = await bread("/a/b/c");
    expect([own.status, own.text.includes("Perdu")]).toEqual([404, true]);
  });

  test("robots.txt, sitemap and an icon are there, and the site's own come first", async () => {
    expect((await bread("/robots.txt")).text).toContain(`Sitemap: ${origin()}/sitemap.xml`);
    const sitemap = (await bread("/sitemap.xml")).text;
    const pages = [...sitemap.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, url]) => url);
    expect(pages).toEqual(
      ["/about.html", "/blog/", "/blog/%C3%A9t%C3%A9.html", "/"].map((path) => `${origin()}${path}`),
    );
    const icon = await bread("/favicon.ico");
    expect([icon.status, icon.headers["content-type"]]).toEqual([200, "image/svg+xml; charset=utf-8"]);
    await addVersion(built, { "robots.txt": "User-agent: mine\n" });
    await publishSite(owner.ctx, built.projectId, {});
    expect((await bread("/robots.txt")).text).toBe("User-agent: mine\n");
  });

  test("the dialog's words and picture stand in the page's head at once, escaped", async () => {
    const seo = {
      title: 'Bread & "butter" </title><script>',
      description: "Fresh",
      imagePath: "pictures/one.png",
      isIndexed: false,
    };
    await changeSite(owner.ctx, built.projectId, { seo });
    const page = await bread("/");
    expect(page.text).toContain("<title>Bread &amp; &quot;butter&quot; &lt;/title&gt;&lt;script&gt;</title>");
    expect(page.text).toContain('<meta name="description" content="Fresh">');
    expect(page.text).toContain(`<meta property="og:image" content="${origin()}/pictures/one.png">`);
    expect(page.text).toContain(`<link rel="canonical" href="${origin()}/">`);
    expect(page.headers["x-robots-tag"]).toBe("noindex");
    expect((await bread("/sitemap.xml")).status).toBe(404);
    const about = await bread("/about");
    expect(about.text).toContain("<title>Page</title>");
    expect(about.text).toContain(`<link rel="canonical" href="${origin()}/about.html">`);
  });
});

describe("a service worker", () => {
  const WORKER = { "service-worker": "script" };
  const CLEARS = '"cache", "storage"';
  const PAGE = "<!doctype html><html><head></head><body><h1>PWA</h1></body></html>";
  let host: string;

  beforeEach(async () => {
    owner = await makePerson("Owner");
    built = await makeBuiltProject(owner.userId);
    await addVersion(built, { "index.html": PAGE, "sw.js": "self.mine = 1;", "assets/app.js": "document.title;" });
    const slug = `pwa-${built.projectId}`;
    await publishSite(owner.ctx, built.projectId, { slug });
    host = `${slug}.localhost`;
  });

  test("of a site's own is sent as it is, and asked for again each time", async () => {
    const script = await sites.get(host, "/sw.js?v=2", WORKER);
    expect([script.status, script.text]).toEqual([200, "self.mine = 1;"]);
    expect(script.headers["cache-control"]).toBe("public, max-age=0, must-revalidate");
    expect(script.headers).not.toHaveProperty("clear-site-data");
  });

  test.each(["/gone-sw.js", "/folder", "/assets/app.js", "/"])(
    "that another site left at %s ends itself; a page's own script is no worker",
    async (path) => {
      const script = await sites.get(host, path, WORKER);
      expect([script.status, script.headers["cache-control"]]).toEqual([200, "no-store"]);
      expect(script.headers["content-type"]).toBe("text/javascript; charset=utf-8");
      expect(script.text).toContain("self.registration.unregister()");
      // What the site that is there now keeps with its visitors stays.
      expect(script.headers).not.toHaveProperty("clear-site-data");
    },
  );

  test("of a site that is gone ends itself, and what the site kept with its visitors goes, but for cookies", async () => {
    const { slug } = await SiteModel.findOne({ projectId: built.projectId }).orFail().lean();
    await changeSite(owner.ctx, built.projectId, { slug: `${slug}-b` });
    const moved = await sites.get(host, "/sw.js", WORKER);
    expect([moved.status, moved.headers["clear-site-data"]]).toEqual([200, CLEARS]);
    expect((await sites.get(host, "/")).status).toBe(308);
    host = `${slug}-b.localhost`;
    await unpublishSite(owner.ctx, built.projectId);
    const script = await sites.get(host, "/sw.js", WORKER);
    expect([script.status, script.headers["clear-site-data"]]).toEqual([200, CLEARS]);
    expect(script.text).toContain("self.registration.unregister()");
    for (const path of ["/", "/sw.js"]) {
      const page = await sites.get(host, path);
      expect([page.status, page.headers["clear-site-data"], page.headers["cache-control"]]).toEqual([
        404,
        CLEARS,
        "no-store",
      ]);
    }
  });
});

describe("whose request it is", () => {
  test.each([
    "localhost",
    "localhost:3000",
    "LOCALHOST",
    "127.0.0.1",
    "[::1]:3000",
    "203.0.113.7",
    "preview.localhost",
    "app",
  ])("%s is the application's", async (host) => {
    expect((await sites.get(host)).text).toBe(APPLICATION);
  });

  test("other names are the sites', and health is asked by any", async () => {
    for (const host of ["nobody.localhost", "example.org", "a.b.localhost", "localhost.example.org"]) {
      expect((await sites.get(host)).status).toBe(404);
      expect((await sites.get(host, "/api/account")).status).toBe(404);
      expect((await sites.get(host, "/api/health")).text).toBe(APPLICATION);
    }
    owner = await makePerson("Owner");
    built = await makeBuiltProject(owner.userId);
    await publishSite(owner.ctx, built.projectId, { slug: "in-capitals" });
    expect((await sites.get("IN-Capitals.LOCALHOST.:3000")).status).toBe(200);
  });

  test("a name that the DNS can't have is refused before anything is kept of it", async () => {
    const kept = (): number =>
      (Reflect.get(globalThis, Symbol.for("vectort.site-hosts")) as { read: Map<string, unknown> }).read.size;
    await sites.get("nobody.localhost");
    const before = kept();
    const longest = `${"a.".repeat(122)}localhost`;
    expect((await sites.get(longest)).status).toBe(404);
    expect(kept()).toBe(before + 1);
    for (const host of [`aaa${longest}`, `${"a.".repeat(4_000)}localhost`]) {
      const refused = await sites.get(host);
      expect([refused.status, refused.text]).toEqual([400, "The host's name is too long.\n"]);
    }
    expect(kept()).toBe(before + 1);
  });
});
