import { describe, expect, it } from "vitest";
import { absoluteUrls, isStyleSource, styleElement, withoutImports } from "./style-sources";

const CSS_URL = "http://preview.localhost:3000/preview/cap/assets/theme.css";

describe("style sources", () => {
  it("makes relative addresses absolute and leaves the others", () => {
    const css = `a{src:url("fonts/x.woff2");b:url(../img/y.svg);c:url('data:image/svg+xml,<svg>');d:url(#id);e:url(/z);f:url()}`;
    expect(absoluteUrls(css, CSS_URL)).toBe(
      `a{src:url("http://preview.localhost:3000/preview/cap/assets/fonts/x.woff2");` +
        `b:url("http://preview.localhost:3000/preview/cap/img/y.svg");c:url('data:image/svg+xml,<svg>');d:url(#id);e:url(/z);f:url()}`,
    );
  });

  it.each([
    ["spaces", `a{b:url(${" ".repeat(200_000)}`],
    ["spaces after an address", `a{b:url(x${" ".repeat(200_000)}`],
    ["openings", "url(x".repeat(200_000)],
    ["quoted openings", `url("x`.repeat(100_000)],
  ])("gets through a sheet of nothing but unfinished %s", (_what, css) => {
    expect(absoluteUrls(css, CSS_URL)).toHaveLength(css.length);
  });

  it("can't be left by what the sheet says", () => {
    const element = styleElement({ path: "assets/theme.css", sha256: "0", text: "</style><script>alert(1)</script>" });
    expect(element.match(/<\/style>/g)).toHaveLength(1);
    expect(element.endsWith("</style>")).toBe(true);
  });

  it("has no import left, so nothing is fetched for it", () => {
    expect(withoutImports('@import "tailwindcss";\n@import url(x.css) screen;a{}')).toBe("\na{}");
  });

  it("takes every stylesheet but the compiled one", () => {
    expect(["assets/theme.css", "assets/extra.css", "assets/site.css", "a.js"].map(isStyleSource)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});
