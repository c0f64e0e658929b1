import type { Page } from "@playwright/test";
import { expect, html, type Owner, type Product, SHOWN, test, writeProject } from "./preview-fixtures";

// A trace takes a picture of every frame around each step, and would wait for the one that runs without end.
test.use({ trace: "off" });

const composerOf = (page: Page) => page.getByRole("textbox", { name: "Ask for a change" });

/** Opens the workspace of a project whose one page is `body`. */
async function openPage({ page, userId }: Owner, product: Product, body: string): Promise<void> {
  const { projectId } = await writeProject(product, userId, { "index.html": html(body) });
  await page.goto(`${product.url}/projects/${projectId}`);
}

/** Types into the workspace as a person does, with a mouse and keys. */
async function expectUsable(page: Page): Promise<void> {
  await composerOf(page).click();
  await page.keyboard.type("still typing");
  await expect(composerOf(page)).toHaveValue("still typing");
}

test("an endless loop in a page leaves the workspace usable, and reloading gets out of it", async ({
  owner,
  product,
}) => {
  const { page } = owner;
  const loop = `<h1>Busy</h1><button id="go" onclick="setTimeout(() => { for (;;); }, 100)">Go</button>`;
  await openPage(owner, product, loop);
  await page.frameLocator(SHOWN).locator("#go").click({ noWaitAfter: true });
  await expect(page.getByText("The page in the preview does not respond.", { exact: false })).toBeVisible();
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("BODY");
  await expectUsable(page);
  await page.getByRole("button", { name: "Reload the page" }).click();
  await expect(page.frameLocator(SHOWN).getByRole("heading", { name: "Busy" })).toBeVisible();
});

test("a page that floods the workspace with messages is stopped, and can be loaded again", async ({
  owner,
  product,
}) => {
  const { page } = owner;
  const flood = `<h1>Loud</h1><button id="go">Go</button><script>
    const say = () => {
      for (let i = 0; i < 200; i += 1) parent.postMessage({ vectort: name, type: "error", message: "e" + Math.random(), file: "a", line: 1, column: 1 }, "*");
      setTimeout(say, 0);
    };
    document.getElementById("go").addEventListener("click", say);
  </script>`;
  await openPage(owner, product, flood);
  await page.frameLocator(SHOWN).locator("#go").click({ noWaitAfter: true });
  await expect(page.getByText("This page sends too much.", { exact: false })).toBeVisible();
  await expect(page.locator("iframe")).toHaveCount(0);
  await expectUsable(page);
  await page.getByRole("button", { name: "Reload the page" }).click();
  await expect(page.frameLocator(SHOWN).getByRole("heading", { name: "Loud" })).toBeVisible();
});

test("a page that keeps asking for another page gets few of them", async ({ owner, product }) => {
  const { page } = owner;
  const pushy = `<h1>Pushy</h1><script>
    const ask = () => parent.postMessage({ vectort: name, type: "navigate", path: "index.html", hash: "" }, "*");
    setInterval(() => { for (let i = 0; i < 10; i += 1) ask(); }, 50);
  </script>`;
  const openedAt: number[] = [];
  page.on("request", (request) => {
    if (request.isNavigationRequest() && request.url().includes("/preview/")) openedAt.push(performance.now());
  });
  await openPage(owner, product, pushy);
  await expect.poll(() => openedAt.length).toBeGreaterThan(5);
  await expectUsable(page);
  const [first = 0, last = 0] = [openedAt.at(0), openedAt.at(-1)];
  expect(openedAt.length).toBeLessThanOrEqual(3 + (last - first) / 400);
});

test("a page adds nothing to the tab's history", async ({ owner, product }) => {
  const { page } = owner;
  const trap = `<p id="done"></p><a href="#x" style="margin: 4rem">x</a><script>
    for (let i = 0; i < 20; i += 1) history.pushState({ i }, "");
    document.getElementById("done").textContent = JSON.stringify(history.state);
  </script>`;
  const before = await page.evaluate(() => history.length);
  await openPage(owner, product, trap);
  await expect(page.frameLocator(SHOWN).locator("#done")).toHaveText('{"i":19}');
  await page.frameLocator(SHOWN).getByRole("link", { name: "x" }).click();
  expect(await page.evaluate(() => history.length)).toBe(before + 1);
});

test("WebRTC from a frame that a page hides ends that page's process, reaches nobody, and spares the workspace", async ({
  owner,
  product,
  stranger,
}) => {
  const { page } = owner;
  const call = `const c = new RTCPeerConnection({ iceServers: [{ urls: 'turn:127.0.0.1:${stranger.port}?transport=tcp', username: 'a', credential: 'b' }] });
    c.createDataChannel('x');
    c.createOffer().then((offer) => c.setLocalDescription(offer));`;
  const hidden = `<div><template shadowrootmode="closed"><iframe srcdoc="<script>${call}</script>"></iframe></template></div>`;
  const script = JSON.stringify(hidden).replaceAll("</script>", "<\\/script>");
  const workspace = await page.context().newCDPSession(page);
  const crashed = page.waitForEvent("crash");
  await openPage(
    owner,
    product,
    `<div id="host"></div><script>document.getElementById("host").setHTMLUnsafe(${script})</script>`,
  );
  await crashed;
  // Playwright counts a frame's crash as its page's, so the workspace is asked past it.
  const read = async (): Promise<string> =>
    (await workspace.send("Runtime.evaluate", { expression: "document.body.innerText" })).result.value;
  await expect.poll(read).toContain("The page in the preview does not respond.");
  expect(stranger.requests()).toEqual([]);
});
