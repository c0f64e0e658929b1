import { expect, it } from "vitest";
import { run } from "../test-runs";

it("changes a site by what was chosen beside the request", () => {
  const before = run({ request: "A bakery called Miette in Lyon. In English.", blueprint: "local-business" });
  const { theme, files } = run({
    request: "Add a FAQ",
    before,
    history: ["A bakery called Miette in Lyon. In English."],
    mode: "advanced",
    options: { palette: { accent: "#224488" }, type: "mono", pages: ["Gallery"] },
  });
  expect(theme).toMatchObject({ accent: "#224488", type: "mono" });
  expect(files.has("gallery.html")).toBe(true);
});
