import type { Page } from "@playwright/test";
import { expect, signInAnew, startProject, test as base, waitForVersion } from "./fixtures";

const PROMPT = "A bakery in Lyon called Miette with sourdough bread and lemon tarts";

/** What is refused here is noted by the browser; each test says itself what has to be. */
const test = base.extend({ cleanConsole: async ({}, use) => use([]) });

/** Publishes a new project of a new account; returns its address and the project's id. */
async function publishNew(page: Page, baseURL = ""): Promise<{ url: string; projectId: string }> {
  await signInAnew(page, baseURL);
  const projectId = await startProject(page, PROMPT);
  await waitForVersion(page, 1);
  const answer = await page.request.post(`/api/projects/${projectId}/site`, { data: {} });
  return { url: (await answer.json()).site.url, projectId };
}

test("a site gets no cookie of the app, and can leave it none", async ({ page, context, baseURL }) => {
  const { url } = await publishNew(page, baseURL);
  expect((await context.cookies(baseURL ?? "")).length).toBeGreaterThan(0);
  expect(await context.cookies(url)).toEqual([]);
  const site = await context.newPage();
  const [request] = await Promise.all([site.waitForRequest(`${url}/`), site.goto(url)]);
  expect(await request.headerValue("cookie")).toBeNull();
  expect(await site.evaluate(() => document.cookie)).toBe("");
  const before = (await context.cookies(baseURL ?? "")).map(({ name }) => name);
  await site.evaluate(() => {
    for (const domain of ["localhost", ".localhost", "preview.localhost"]) {
      document.cookie = `planted=1; domain=${domain}; path=/`;
      document.cookie = `next-auth.session-token=planted; domain=${domain}; path=/`;
    }
  });
  expect((await context.cookies(baseURL ?? "")).map(({ name }) => name)).toEqual(before);
  await page.reload();
  await expect(page.getByRole("button", { name: "Account menu" })).toBeVisible();
});

test("a site can't read or change anything through the app's API, though its owner is signed in", async ({
  page,
  context,
  baseURL,
}) => {
  const { url, projectId } = await publishNew(page, baseURL);
  const site = await context.newPage();
  await site.goto(url);
  const tries = await site.evaluate(
    async ({ app, id }) => {
      const attempt = async (path: string, init: RequestInit): Promise<string> => {
        try {
          const response = await fetch(`${app}${path}`, { credentials: "include", ...init });
          return `${response.type} ${response.status} ${(await response.text()).slice(0, 80)}`;
        } catch {
          return "refused";
        }
      };
      const json = JSON.stringify({ name: "Taken" });
      return {
        read: await attempt("/api/account", {}),
        change: await attempt(`/api/projects/${id}`, { method: "PATCH", body: json }),
        blind: await attempt(`/api/projects/${id}/runs`, {
          method: "POST",
          mode: "no-cors",
          body: '{"prompt":"Blue"}',
        }),
        own: await attempt("/api/account", { mode: "no-cors" }),
      };
    },
    { app: baseURL ?? "", id: projectId },
  );
  expect(tries.read).toBe("refused");
  expect(tries.change).toBe("refused");
  for (const opaque of [tries.blind, tries.own]) expect(["refused", "opaque 0 "]).toContain(opaque);
  const project = await (await page.request.get(`/api/projects/${projectId}`)).json();
  expect(project.project.name).not.toBe("Taken");
  const runs = await (await page.request.get(`/api/projects/${projectId}/runs`)).json();
  expect(runs.items).toHaveLength(1);
  expect((await site.goto(`${url}/api/account`))?.status()).toBe(404);
});

test("neither frames the other", async ({ page, context, baseURL }) => {
  const { url } = await publishNew(page, baseURL);
  const framed = (where: Page, address: string): Promise<string> =>
    where.evaluate(
      (src) =>
        new Promise<string>((done) => {
          const frame = document.createElement("iframe");
          document.addEventListener("securitypolicyviolation", (event) => done(event.effectiveDirective));
          frame.addEventListener("load", () => {
            // Of what was refused the browser shows a page of its own, as far away as any foreign one.
            setTimeout(() => done("loaded"), 500);
          });
          frame.src = src;
          document.body.append(frame);
        }),
      address,
    );
  expect(await framed(page, url)).toBe("frame-src");
  const site = await context.newPage();
  await site.goto(url);
  await framed(site, `${baseURL}/dashboard`);
  const inside = site.frames().find((frame) => frame !== site.mainFrame());
  expect(inside?.url()).toBe("chrome-error://chromewebdata/");
  const other = await context.newPage();
  await other.goto(`${baseURL?.replace("//", "//preview.")}/nothing`);
  await framed(other, url);
  const foreign = other.frames().find((frame) => frame !== other.mainFrame());
  expect(foreign?.url()).toBe("chrome-error://chromewebdata/");
});
