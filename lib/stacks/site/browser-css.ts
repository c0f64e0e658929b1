/**
 * Makes `assets/theme.css` ready for Tailwind's browser build, as the text of a `<style type="text/tailwindcss">` in the
 * page at `pagePath`: Tailwind's import first, font urls relative to that page, nothing that could end the element.
 */
export function browserCss(themeCss: string, pagePath: string): string {
  const assets = `${"../".repeat(pagePath.split("/").length - 1)}assets/`;
  const css = themeCss.replaceAll('url("fonts/', `url("${assets}fonts/`).replace(/<(?=\/style)/gi, "\\3c ");
  return `@import "tailwindcss";\n${css}`;
}
