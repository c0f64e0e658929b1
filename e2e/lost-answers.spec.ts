import type { Page, Route } from "@playwright/test";
import { expect, startProject, test, waitForVersion } from "./fixtures";

const composer = (page: Page) => page.getByRole("textbox", { name: "Ask for a change" });
const unreachable = (page: Page) => page.getByText("Vectort can't be reached.", { exact: false });

/** Lets the next POST to an address reach the server, and loses the answer. */
async function loseNextAnswer(page: Page, address: string): Promise<void> {
  let isLost = false;
  const lose = async (route: Route): Promise<void> => {
    if (isLost || route.request().method() !== "POST") return route.fallback();
    isLost = true;
    await route.fetch();
    await route.abort("connectionreset");
  };
  await page.route(address, lose);
}

/** What a browser says when there is a network again. */
const comeBack = (page: Page) => page.evaluate(() => window.dispatchEvent(new Event("online")));

test("what was asked for is made once when its answer is lost, and an ended session says so", async ({
  page,
  person,
  baseURL,
  cleanConsole,
}) => {
  expect(person.email).toContain("@");
  const countOf = async (path: string): Promise<number> =>
    (await (await page.request.get(`${baseURL}${path}`)).json()).items.length;

  // A project.
  await loseNextAnswer(page, "**/api/projects");
  await page.getByRole("textbox", { name: "Describe what you want to build" }).fill("A bakery in Lyon called Miette");
  await page.getByRole("button", { name: "Start building" }).click();
  await expect(unreachable(page)).toBeVisible();
  const id = await startProject(page, "A bakery in Lyon called Miette");
  expect(await countOf("/api/projects")).toBe(1);
  await waitForVersion(page, 1);

  // A change, which this tab finds by itself.
  await loseNextAnswer(page, "**/runs");
  await composer(page).fill("Use blue");
  await composer(page).press("Enter");
  await expect(unreachable(page)).toBeVisible();
  await comeBack(page);
  await waitForVersion(page, 2);
  await expect(composer(page)).toHaveValue("");
  await expect(unreachable(page)).toBeHidden();
  expect(await countOf(`/api/projects/${id}/runs`)).toBe(2);

  // The session ends while something is being written.
  await composer(page).fill("Words to keep");
  await page.context().clearCookies();
  await comeBack(page);
  await expect(page.getByText("Your session has ended. Sign in again to go on.")).toBeVisible();
  await page.getByRole("link", { name: "Sign in", exact: true }).click();
  await page.getByLabel("E-mail address").fill(person.email);
  await page.getByLabel("Password", { exact: true }).fill(person.password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(composer(page)).toHaveValue("Words to keep");
  // The browser notes each of them.
  expect(cleanConsole.splice(0).filter((said) => !/ERR_CONNECTION_RESET|401/.test(said))).toEqual([]);
});
