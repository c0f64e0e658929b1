import type { Page } from "@playwright/test";
import { expectAccessible } from "./check-screen";
import { expect, startProject, test as base, waitForVersion } from "./fixtures";
import { startOwnServer } from "./own-server";

/** A server of its own, with the checker on. */
const test = base.extend<object, { product: { url: string } }>({
  product: [
    async ({}, use, { workerIndex }) => {
      const server = await startOwnServer(`checks_${workerIndex}`, {
        CHECKER_URL: "",
        BUILTIN_TOKENS_PER_SECOND: "3000",
      });
      await use(server);
      await server.end();
    },
    { scope: "worker" },
  ],
  baseURL: async ({ product }, use) => use(product.url),
});

/** A browser opens eight pages on two screens, on a machine that has others to do. */
const CHECKED = { timeout: 600_000 };
const PROMPT = "A bakery in Lyon called Miette with sourdough bread and lemon tarts";

/** Puts texts into the current version by hand, as a script of the person's would. */
async function changeByHand(page: Page, projectId: string, changes: { path: string; text: string }[]): Promise<void> {
  const status = await page.evaluate(
    async ({ projectId, changes }) => {
      const { project } = await (await fetch(`/api/projects/${projectId}`)).json();
      const answer = await fetch(`/api/projects/${projectId}/versions`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ base: project.versionId, changes }),
      });
      return answer.status;
    },
    { projectId, changes },
  );
  expect(status).toBe(201);
}

test("what is built is checked and pictured; what is broken by hand is found and repaired for nothing", async ({
  page,
  person,
}) => {
  expect(person.email).toContain("@");
  const projectId = await startProject(page, PROMPT);
  await waitForVersion(page, 1);
  const row = page.getByRole("button", { name: "Done. Checked 15 of 15" });
  await expect(row).toBeVisible(CHECKED);
  await row.click();
  await expect(page.getByText("Links lead somewhere")).toBeVisible();
  await expectAccessible(page);
  for (const width of [1440, 768, 375]) {
    await page.setViewportSize({ width, height: 900 });
    await page.screenshot({ path: test.info().outputPath(`checked-${width}.png`) });
  }
  await page.setViewportSize({ width: 1440, height: 900 });

  await page.goto("/dashboard");
  const picture = page.getByRole("row", { name: /Miette/ }).locator("img");
  await expect(picture).toBeVisible();
  const kind = await picture.evaluate(async (img: HTMLImageElement) =>
    (await fetch(img.src)).headers.get("content-type"),
  );
  expect(kind).toBe("image/webp");
  await page.screenshot({ path: test.info().outputPath("dashboard.png") });

  const broken =
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Bread</title></head><body><h1>Bread</h1><p>We bake bread here every single day.</p><a href="gone.html">Our old page</a><img src="/no-such.png"></body></html>';
  await changeByHand(page, projectId, [{ path: "broken.html", text: broken }]);
  await page.goto(`/projects/${projectId}`);
  const failed = page.getByRole("button", { name: /^Checked: \d+ of 15 passed$/ });
  await expect(failed).toBeVisible(CHECKED);
  await failed.click();
  await expect(page.getByText("broken.html: the link to “gone.html” leads nowhere")).toBeVisible();
  await expect(page.getByText("broken.html: it has no description")).toBeVisible();
  await expectAccessible(page);
  await page.screenshot({ path: test.info().outputPath("failed.png") });
  await page.getByRole("button", { name: "Repair", exact: true }).click();
  await waitForVersion(page, 3);
  await expect(page.getByRole("button", { name: "Done. Checked 15 of 15" }).last()).toBeVisible(CHECKED);
  await page.screenshot({ path: test.info().outputPath("repaired.png") });
});
