import type { Page } from "@playwright/test";
import { expect, type Meeting, meet, send, SESSION, test } from "./https-fixtures";

/** Who the app takes a page for; "nobody" where it is signed in as nobody. */
async function whoIs(page: Page): Promise<string> {
  const { status, text } = await send(page, "GET", "/api/account");
  return status === 200 ? JSON.parse(text).user.id : "nobody";
}

async function noCookieCrosses({ app, preview, page, projectId, site, siteUrl }: Meeting): Promise<void> {
  const [request] = await Promise.all([site.waitForRequest(`${siteUrl}/`), site.goto(siteUrl)]);
  expect((await request.allHeaders())["cookie"]).toBeUndefined();
  expect(await site.evaluate(() => document.cookie)).toBe("");
  const [framed] = await Promise.all([
    page.waitForRequest((one) => one.url().startsWith(`${preview}/preview/`)),
    page.goto(`${app}/projects/${projectId}`),
  ]);
  expect((await framed.allHeaders())["cookie"]).toBeUndefined();
}

/** A site leaves cookies under every name that a session could have, with a session that is somebody else's. */
async function plant(site: Page, app: string, session: string): Promise<void> {
  await site.evaluate(
    ({ host, value }) => {
      const names = ["__Host-next-auth.session-token", "__Secure-next-auth.session-token", "next-auth.session-token"];
      for (const name of [...names, "__Host-next-auth.csrf-token", "next-auth.csrf-token"]) {
        for (const domain of [`; Domain=${host}`, ""]) document.cookie = `${name}=${value}; Secure; Path=/${domain}`;
      }
    },
    { host: new URL(app).hostname, value: session },
  );
}

async function nothingByTheApi({ app, page, projectId, site, siteUrl }: Meeting, isRelated: boolean): Promise<void> {
  const tries = await site.evaluate(
    async ({ app, id }) => {
      const attempt = (path: string, init: RequestInit): Promise<string> =>
        fetch(`${app}${path}`, { credentials: "include", ...init }).then(
          (response) => response.type,
          () => "refused",
        );
      const loaded = new Promise<string>((done) => {
        const script = document.createElement("script");
        script.addEventListener("load", () => done("loaded"));
        script.addEventListener("error", () => done("refused"));
        script.src = `${app}/api/account`;
        document.head.append(script);
      });
      return {
        read: await attempt("/api/account", {}),
        change: await attempt(`/api/projects/${id}`, { method: "PATCH", body: '{"name":"Taken"}' }),
        remove: await attempt(`/api/projects/${id}`, { method: "DELETE" }),
        script: await loaded,
        blind: await attempt(`/api/projects/${id}/runs`, {
          method: "POST",
          mode: "no-cors",
          body: '{"prompt":"Blue"}',
        }),
      };
    },
    { app, id: projectId },
  );
  expect(tries).toEqual({ ...tries, read: "refused", change: "refused", remove: "refused", script: "refused" });
  const address = `${app}/api/projects/${projectId}/site`;
  const [posted] = await Promise.all([
    site.waitForResponse(address),
    site.waitForURL(address),
    site.evaluate((action) => {
      const form = Object.assign(document.createElement("form"), { action, method: "post", enctype: "text/plain" });
      document.body.append(form);
      form.submit();
    }, address),
  ]);
  // Under one domain the browser sends the session along: it is the app that refuses.
  expect(((await posted.request().allHeaders())["cookie"] ?? "").includes(SESSION)).toBe(isRelated);
  expect(posted.status()).toBe(403);
  await site.goto(siteUrl);
  const { project } = JSON.parse((await send(page, "GET", `/api/projects/${projectId}`)).text);
  expect(project).toMatchObject({ id: projectId, activeRunId: null });
  expect(project.name).not.toBe("Taken");
}

/** Expects a page to be shown nothing in a frame that it makes of an address. */
async function expectNotFramed(page: Page, address: string): Promise<void> {
  await page.evaluate(
    (src) =>
      new Promise<void>((done) => {
        const frame = Object.assign(document.createElement("iframe"), { name: "planted", src });
        frame.addEventListener("load", () => done());
        document.body.append(frame);
      }),
    address,
  );
  // Of what was refused the browser shows a page of its own.
  await expect.poll(() => page.frame({ name: "planted" })?.url()).toBe("chrome-error://chromewebdata/");
  await page.evaluate(() => document.querySelector("iframe[name=planted]")?.remove());
}

async function neitherFramesTheOther({ app, page, site, siteUrl }: Meeting): Promise<void> {
  for (const path of ["/dashboard", "/login", "/api/account"]) await expectNotFramed(site, `${app}${path}`);
  await page.goto(`${app}/dashboard`);
  await expectNotFramed(page, siteUrl);
}

async function noWindowIsShared({ app, projectId, site, siteUrl, stranger }: Meeting): Promise<void> {
  const [opened, held] = await Promise.all([
    site.waitForEvent("popup"),
    site.evaluateHandle((url) => open(url), `${app}/projects/${projectId}`),
  ]);
  await expect(opened.getByRole("button", { name: "Publish" })).toBeVisible();
  await opened.evaluate(() => {
    const heard: unknown[] = [];
    Object.assign(globalThis, { heard });
    addEventListener("message", ({ origin, data }) => heard.push({ origin, data }));
  });
  await held.evaluate((app) => {
    app?.postMessage({ vectort: "1", type: "open", url: "https://evil.test" }, "*");
    app?.postMessage({ vectort: "1", type: "version", versionId: "x" }, "*");
  });
  expect(await held.evaluate((app) => app?.closed)).toBe(true);
  expect(await opened.evaluate(() => window.opener)).toBeNull();
  const fromSites = await opened.evaluate((origin) => {
    const heard: unknown = Reflect.get(globalThis, "heard");
    return Array.isArray(heard) ? heard.filter((one) => one.origin === origin) : null;
  }, siteUrl);
  expect(fromSites).toEqual([]);
  await opened.close();

  await stranger.page.goto(`${app}/dashboard`);
  await stranger.page.getByRole("button", { name: "Published sites" }).click();
  const link = stranger.page.getByRole("link", { name: new URL(siteUrl).hostname });
  const [visited] = await Promise.all([stranger.page.waitForEvent("popup"), link.first().click()]);
  await visited.waitForURL(`${siteUrl}/`);
  expect(await visited.evaluate(() => [window.opener, document.referrer])).toEqual([null, ""]);
  await visited.close();
}

async function aWorkerStaysAtHome({ app, page, site, siteUrl }: Meeting): Promise<void> {
  const tries = await site.evaluate(async (app) => {
    const register = (url: string, scope: string): Promise<string> =>
      navigator.serviceWorker.register(url, { scope }).then(
        () => "registered",
        (error: unknown) => (error instanceof Error ? error.name : "refused"),
      );
    const out = { app: await register("/worker.js", `${app}/`), own: await register("/worker.js", "/") };
    await navigator.serviceWorker.ready;
    return out;
  }, app);
  expect(tries).toEqual({ app: "SecurityError", own: "registered" });
  await expect.poll(async () => (await send(site, "GET", "/anything")).text).toBe("taken");
  await site.goto(`${siteUrl}/`);
  await expect(site.locator("body")).toHaveText("taken");
  await page.goto(`${app}/dashboard`);
  await expect(page.getByRole("button", { name: "Account menu" })).toBeVisible();
  await site.evaluate(async () => (await navigator.serviceWorker.ready).unregister());
  await site.goto(`${siteUrl}/`);
  await expect(site.getByRole("heading", { name: "Hello" })).toBeVisible();
}

/** A site leaves more cookies than any server takes for every host of the app's domain, and one for itself, the last. */
async function bomb({ app, site }: Meeting): Promise<string> {
  const last = crypto.randomUUID();
  await site.evaluate(
    ({ host, last }) => {
      for (let index = 0; index < 100; index += 1) {
        document.cookie = `planted-${index}=${"x".repeat(4_000)}; Domain=${host}; Path=/; Secure; Max-Age=86400`;
      }
      document.cookie = `last=${last}; Path=/; Secure; Max-Age=86400`;
    },
    { host: new URL(app).hostname, last },
  );
  return last;
}

/** How many of them the app would get, once all are set: Chromium does it in the background, one after the other. */
async function plantedByBomb(meeting: Meeting): Promise<number> {
  const { app, page, siteUrl } = meeting;
  const last = await bomb(meeting);
  const isSet = async () => (await page.context().cookies(siteUrl)).some(({ value }) => value === last);
  await expect.poll(isSet).toBe(true);
  return (await page.context().cookies(app)).filter(({ name }) => name.startsWith("planted")).length;
}

async function tooManyCookiesCostOneSignIn(meeting: Meeting): Promise<void> {
  const { app, page, projectId, site, siteUrl } = meeting;
  // Whatever the app asks for in the background would take them away at once.
  await page.goto("about:blank");
  expect(await plantedByBomb(meeting)).toBe(100);
  const response = await page.goto(`${app}/projects/${projectId}`);
  expect(response?.status()).toBe(431);
  await expect(page.getByRole("heading", { name: "Too many cookies" })).toBeVisible();
  await page.getByRole("link", { name: "Go on" }).click();
  await page.waitForURL(/\/login\?next=/);
  await expect(page.getByLabel("E-mail address")).toBeVisible();
  // A tab of the app that stands open hears the same from its next request, whoever makes it, and is well after that.
  let isRefused = false;
  page.on("response", (answer) => {
    isRefused ||= answer.status() === 431;
  });
  const statusOfRequest = async () => (await send(page, "GET", "/api/packages")).status;
  await bomb(meeting);
  await expect.poll(async () => (await statusOfRequest()) === 431 || isRefused).toBe(true);
  await expect.poll(statusOfRequest).toBe(200);
  expect((await site.goto(siteUrl))?.status()).toBe(200);
}

test("a site on another domain has no way to the app", async ({ context, browser, places }) => {
  const others = await browser.newContext();
  const meeting = await meet(context, others, places.apart);
  const { page } = meeting;
  const me = await whoIs(page);
  await tryEverything(meeting, { me, isRelated: false });
  expect(await plantedByBomb(meeting)).toBe(0);
  expect(await whoIs(page)).toBe(me);
  await others.close();
});

test("a site under the app's own domain has none either, and can at most sign a visitor out", async ({
  context,
  browser,
  places,
}) => {
  const others = await browser.newContext();
  const meeting = await meet(context, others, places.related);
  const me = await whoIs(meeting.page);
  await tryEverything(meeting, { me, isRelated: true });
  expect(await whoIs(meeting.page)).toBe(me);
  await test.step("too many cookies cost one sign-in", () => tooManyCookiesCostOneSignIn(meeting));
  await others.close();
});

async function tryEverything(meeting: Meeting, { me, isRelated }: { me: string; isRelated: boolean }): Promise<void> {
  const { app, page, site, siteUrl, stranger } = meeting;
  await test.step("no cookie of the app reaches it", () => noCookieCrosses(meeting));
  await test.step("what it plants is no session", async () => {
    await plant(site, app, stranger.session);
    await page.reload();
    expect(await whoIs(page)).toBe(me);
    const visitors = await page.context().browser()?.newContext();
    const visitor = await visitors?.newPage();
    if (!visitor) throw new Error("There is no browser.");
    await visitor.goto(siteUrl);
    await plant(visitor, app, stranger.session);
    await visitor.goto(`${app}/login`);
    expect(await whoIs(visitor)).toBe("nobody");
    await visitors?.close();
  });
  await test.step("the API gives it nothing", () => nothingByTheApi(meeting, isRelated));
  await test.step("neither frames the other", () => neitherFramesTheOther(meeting));
  await test.step("no window is shared", () => noWindowIsShared(meeting));
  await test.step("its worker stays at home", () => aWorkerStaysAtHome(meeting));
}
