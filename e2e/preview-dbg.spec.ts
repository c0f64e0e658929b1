import { expect, html, test, writeProject } from "./preview-fixtures";
test("dbg", async ({ owner, product }) => {
  const loop = `<h1>Busy</h1><button id="go" onclick="setTimeout(() => { for (;;); }, 100)">Go</button>`;
  const { projectId } = await writeProject(product, owner.userId, { "index.html": html(loop) });
  const { page } = owner;
  page.on("console", (m) => console.log(m.type(), m.text().slice(0, 200)));
  await page.addInitScript(() => { if (parent === window) addEventListener("message", (e) => console.log("MSG", JSON.stringify(e.data))); });
  await page.goto(`${product.url}/projects/${projectId}`);
  await page.frameLocator("iframe:not([inert])").locator("#go").click({ noWaitAfter: true });
  await expect(page.getByText("The page in the preview does not respond.", { exact: false })).toBeVisible({ timeout: 20_000 });
  const src = await page.evaluate(() => { const f = document.querySelector("iframe"); const s = f.src; f.remove(); return s; });
  for (const [label, url, wait] of [["query", src + "?x=1", 0], ["same", src, 0], ["later", src + "?x=2", 4000]] as const) {
    await page.waitForTimeout(wait);
    console.log(label, await page.evaluate((url) => new Promise((resolve) => {
      const f = document.createElement("iframe"); f.name = "n" + Math.random(); f.setAttribute("sandbox", "allow-scripts allow-forms"); f.src = url;
      addEventListener("message", (e) => { if (e.source === f.contentWindow) resolve(e.data.type); }); setTimeout(() => resolve("never"), 6000); document.body.append(f);
    }), url));
  }
});
