import type { CDPSession, Frame, Page } from "@playwright/test";
import { expect, html, type Owner, type Product, SHOWN, test, writeProject } from "./preview-fixtures";

const PROMPT = "A bakery in Lyon called Miette with sourdough bread and lemon tarts";

/** Starts a build and opens its workspace. Returns the project's id. */
async function build({ page, api }: Owner, { url }: Product): Promise<string> {
  const { body } = await api("POST", "/api/projects", { prompt: PROMPT });
  await page.goto(`${url}/projects/${body.project.id}`);
  return body.project.id;
}

const isRunning = async ({ api }: Owner, projectId: string): Promise<boolean> =>
  (await api("GET", `/api/projects/${projectId}`)).body.project.activeRunId !== null;

/** The frame that is looked at, as a frame to evaluate in. */
async function shownFrame(page: Page): Promise<Frame> {
  const frame = await (await page.locator(SHOWN).elementHandle())?.contentFrame();
  if (!frame) throw new Error("No frame is shown.");
  return frame;
}

/** Asks for a change in the composer and waits until its run has ended. */
async function change(owner: Owner, projectId: string, prompt: string): Promise<void> {
  const before = await versionOf(owner, projectId);
  await owner.page.getByRole("textbox", { name: "Ask for a change" }).fill(prompt);
  await owner.page.getByRole("button", { name: "Send" }).click();
  // A small change can be done before anybody looks whether it is going: its Version is what stays to be seen.
  await expect.poll(() => versionOf(owner, projectId)).not.toBe(before);
}

async function versionOf(owner: Owner, projectId: string): Promise<string | null> {
  return (await owner.api("GET", `/api/projects/${projectId}`)).body.project.versionId;
}

/** The size in which presented frames are looked at; as wide for its height as the window. */
const SMALL = { width: 480, height: 300 };

/** Every frame the browser presented, as the share of the preview's pixels that have one and the same colour. */
async function watchFrames(page: Page): Promise<{ session: CDPSession; stop: () => Promise<number[]> }> {
  const session = await page.context().newCDPSession(page);
  const pictures: string[] = [];
  session.on("Page.screencastFrame", ({ data, sessionId }) => {
    pictures.push(data);
    void session.send("Page.screencastFrameAck", { sessionId });
  });
  await session.send("Page.startScreencast", { format: "png", maxWidth: SMALL.width, maxHeight: SMALL.height });
  const pane = await page.locator(SHOWN).boundingBox();
  const scale = SMALL.width / (page.viewportSize()?.width ?? SMALL.width);
  const box = {
    x: Math.ceil((pane?.x ?? 0) * scale),
    y: Math.ceil((pane?.y ?? 0) * scale),
    width: Math.floor((pane?.width ?? 0) * scale),
    height: Math.floor((pane?.height ?? 0) * scale),
  };
  const stop = async (): Promise<number[]> => {
    await session.send("Page.stopScreencast");
    const measure = await page.context().newPage();
    const shares = await measure.evaluate(shareOfOneColour, { pictures, box });
    await measure.close();
    return shares;
  };
  return { session, stop };
}

type Box = { x: number; y: number; width: number; height: number };

/** Runs in a browser page: decodes each picture and counts the commonest colour in the box. */
async function shareOfOneColour({ pictures, box }: { pictures: string[]; box: Box }): Promise<number[]> {
  const shares: number[] = [];
  for (const picture of pictures) {
    const bytes = Uint8Array.from(atob(picture), (letter) => letter.codePointAt(0) ?? 0);
    const image = await createImageBitmap(new Blob([bytes]));
    const { x, y, width, height } = box;
    const context = new OffscreenCanvas(width, height).getContext("2d");
    context?.drawImage(image, -x, -y);
    const pixels = new Uint32Array(context?.getImageData(0, 0, width, height).data.buffer ?? new ArrayBuffer(0));
    const counts = new Map<number, number>();
    for (const pixel of pixels) counts.set(pixel, (counts.get(pixel) ?? 0) + 1);
    shares.push(Math.max(...counts.values()) / pixels.length);
  }
  return shares;
}

test("the first section is seen while the model still writes, and no frame is blank to the end", async ({
  owner,
  product,
}) => {
  const projectId = await build(owner, product);
  await expect(owner.page.frameLocator(SHOWN).locator("h1")).toBeVisible();
  expect(await isRunning(owner, projectId)).toBe(true);
  const frame = await shownFrame(owner.page);
  const color = await frame.evaluate(() => getComputedStyle(document.body).fontFamily);
  expect(color).toContain("Variable");
  await expect(owner.page.getByText("Preparing the canvas…")).toBeHidden();

  const { stop } = await watchFrames(owner.page);
  await expect.poll(() => isRunning(owner, projectId)).toBe(false);
  await change(owner, projectId, 'Change the headline to "Bread worth crossing the river for"');
  await expect(owner.page.frameLocator(SHOWN).locator("h1")).toContainText("Bread worth crossing the river for");
  const shares = await stop();
  expect(shares.length).toBeGreaterThan(5);
  expect(shares.filter((share) => share > 0.98)).toEqual([]);
});

test("a reload in mid-run shows the same page and goes on", async ({ owner, product }) => {
  const projectId = await build(owner, product);
  const { page } = owner;
  const heading = page.frameLocator(SHOWN).locator("h1");
  await expect(heading).toBeVisible();
  await expect(page.frameLocator(SHOWN).locator("main, section").nth(1)).toBeAttached();
  const title = await heading.innerText();
  const before = await (await shownFrame(page)).evaluate(() => document.body.innerText.length);
  await page.reload();
  expect(await isRunning(owner, projectId)).toBe(true);
  await expect(heading).toHaveText(title);
  const written = async (): Promise<number> =>
    (await shownFrame(page)).evaluate(() => document.body.innerText.length).catch(() => 0);
  // Not less than before: by now the model may be writing another file than this page.
  await expect.poll(written).toBeGreaterThanOrEqual(before);
  await expect.poll(() => isRunning(owner, projectId)).toBe(false);
  await expect(page.frameLocator(SHOWN).locator("footer")).toBeAttached();
});

test("pages are swapped without losing the frame, and what a page says is listed", async ({ owner, product }) => {
  const script = `<script>console.log("hello from the page"); localStorage.setItem("a", "1"); alert("hi"); null.x;</script>`;
  const { projectId } = await writeProject(product, owner.userId, {
    "index.html": html(
      `<h1>First</h1><a href="about.html#end">About</a><img src="assets/missing.svg" alt="">${script}`,
    ),
    "about.html": html(`<h1>Second</h1><p style="height:3000px">Long</p><p id="end">End</p>`),
  });
  const { page } = owner;
  await page.goto(`${product.url}/projects/${projectId}`);
  await expect(page.frameLocator(SHOWN).getByRole("heading", { name: "First" })).toBeVisible();
  await expect(page.getByText("2 problems on this page")).toBeVisible();
  await page.getByRole("button", { name: "Show", exact: true }).click();
  await expect(page.getByText("hello from the page")).toBeVisible();
  await expect(page.getByText("TypeError", { exact: false })).toBeVisible();
  await expect(page.getByText("Could not load assets/missing.svg")).toBeVisible();
  await page.frameLocator(SHOWN).getByRole("link", { name: "About" }).click();
  await expect(page.frameLocator(SHOWN).getByText("End")).toBeInViewport();
  await page.getByRole("button", { name: "Phone" }).click();
  await expect.poll(async () => (await shownFrame(page)).evaluate(() => innerWidth)).toBe(390);
});

test("what is changed elsewhere in a page leaves scroll, focus, typed words and running scripts as they are", async ({
  owner,
  product,
}) => {
  const { page } = owner;
  const counter = `<script>let n = 0; setInterval(() => { document.getElementById("count").textContent = ++n; }, 50); globalThis.born = Math.random();</script>`;
  const body = (text: string): string =>
    html(
      `<h1>Before</h1><label>Name <input id="name"></label><p id="count">0</p><p id="mark" style="height:24px"></p><p style="height:3000px">${text}</p><script src="assets/app.js"></script>${counter}`,
    );
  const script = (name: string): string => `document.getElementById("mark").textContent = "script ${name}";`;
  const { projectId, versionId } = await writeProject(product, owner.userId, {
    "assets/theme.css": '@import "tailwindcss";\n',
    "index.html": body("one"),
    "assets/app.js": script("one"),
  });
  const edit = async (base: string, path: string, text: string): Promise<string> => {
    const answer = await owner.api("POST", `/api/projects/${projectId}/versions`, { base, changes: [{ path, text }] });
    return answer.body.version.id;
  };
  const second = await edit(versionId, "index.html", body("two"));
  const third = await edit(second, "assets/app.js", script("two"));
  await edit(third, "index.html", body("three"));
  await page.goto(`${product.url}/projects/${projectId}`);
  const shown = page.frameLocator(SHOWN);
  await expect(shown.getByText("three")).toBeVisible();
  await shown.getByLabel("Name").fill("half a na");
  const look = async () =>
    (await shownFrame(page)).evaluate(() => {
      const field = document.querySelector("input");
      const { born } = globalThis as { born?: number };
      return { born, scrollY, typed: field?.value, isFocused: field === document.activeElement };
    });
  const count = async (): Promise<number> => Number(await shown.locator("#count").textContent());
  await (await shownFrame(page)).evaluate(() => window.scrollTo({ top: 900, behavior: "instant" }));
  const before = await look();
  expect(before).toMatchObject({ scrollY: 900, typed: "half a na", isFocused: true });
  const { stop } = await watchFrames(page);

  // A run, and going back to a version: the same document all along. A click elsewhere would take the focus by itself,
  // so the run is started without one, and the workspace looks around as it does when it is seen again.
  await owner.api("POST", `/api/projects/${projectId}/runs`, { prompt: 'Change the headline to "After"' });
  await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
  await expect(shown.locator("h1")).toHaveText("After");
  expect(await look()).toEqual(before);
  await page.getByRole("button", { name: "Go back to version 3" }).click();
  await expect(shown.getByText("two", { exact: true })).toBeVisible();
  await expect(shown.locator("h1")).toHaveText("Before");
  expect(await look()).toEqual({ ...before, isFocused: false });
  const counted = await count();
  await expect.poll(count).toBeGreaterThan(counted);

  // A script that ran is another one now: another document takes over, where this one was scrolled to.
  await page.getByRole("button", { name: "Go back to version 2" }).click();
  await expect(shown.locator("#mark")).toHaveText("script one");
  await expect(page.locator("iframe")).toHaveCount(1);
  const after = await look();
  expect(after.born).not.toBe(before.born);
  expect(after.scrollY).toBe(900);
  expect((await stop()).filter((share) => share > 0.999)).toEqual([]);
});

test("an ended capability is replaced without a word", async ({ owner, product }) => {
  const { projectId } = await writeProject(product, owner.userId, { "index.html": html("<h1>Still here</h1>") });
  let asked = 0;
  await owner.page.route("**/api/projects/*/preview", async (route) => {
    const answer = await route.fetch();
    const body: { url: string; expiresAt: string } = await answer.json();
    asked += 1;
    const url = asked === 1 ? body.url.replace(/\.[^./]+\/$/, ".ended/") : body.url;
    await route.fulfill({ response: answer, json: { ...body, url } });
  });
  await owner.page.goto(`${product.url}/projects/${projectId}`);
  await expect(owner.page.frameLocator(SHOWN).getByRole("heading", { name: "Still here" })).toBeVisible();
  expect(asked).toBe(2);
});
