import { makeZip } from "@/tests/support/make-zip";
import { expect, test } from "./fixtures";

/** Answers everything from its own store, as an installable app does that works without a network. */
const WORKER = `
self.addEventListener("install", (event) => {
  self.skipWaiting();
  event.waitUntil(caches.open("site").then((cache) => cache.add("/")));
});
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));
self.addEventListener("fetch", (event) => event.respondWith(caches.match("/")));
`;
const PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Kept</title></head>
<body><h1>Kept on your disk</h1><script>localStorage.setItem("note", "mine"); navigator.serviceWorker.register("/sw.js")</script></body></html>`;

test("a site that works without a network works, and is gone from its visitors' disks when it is unpublished", async ({
  page,
  person,
  context,
}) => {
  expect(person.email).toContain("@");
  const buffer = makeZip([
    { name: "index.html", body: PAGE },
    { name: "sw.js", body: WORKER },
  ]);
  const file = { name: "kept.zip", mimeType: "application/zip", buffer };
  const imported = await page.request.post("/api/projects/import", { multipart: { file } });
  const { project } = await imported.json();
  const published = await page.request.post(`/api/projects/${project.id}/site`, { data: {} });
  const { url } = (await published.json()).site;

  const site = await context.newPage();
  await site.goto(url);
  await site.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await site.goto(`${url}/any/page`);
  await expect(site.getByRole("heading")).toHaveText("Kept on your disk");

  expect((await page.request.delete(`/api/projects/${project.id}/site`)).status()).toBe(204);
  const look = async (): Promise<string> => {
    await site.goto(`${url}/any/page`);
    return site.getByRole("heading").innerText();
  };
  // The worker's once more. The browser looks for a newer script a second or so after a page was opened; it is not left
  // to its clock here, which begins anew with every page.
  expect(await look()).toBe("Kept on your disk");
  await site.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    // It may end before it is told that it was renewed.
    await registration?.update().catch(() => {});
  });
  await expect.poll(look).toBe("There is no site here");
  const left = () =>
    site.evaluate(async () => [
      (await navigator.serviceWorker.getRegistrations()).length,
      (await caches.keys()).length,
      localStorage.length,
    ]);
  await expect.poll(left).toEqual([0, 0, 0]);
  // The app beside it keeps its own.
  await page.reload();
  await expect(page.getByRole("button", { name: "Account menu" })).toBeVisible();
});
