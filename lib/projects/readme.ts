type Website = {
  title: string;
  /** Paths of its HTML files. */
  pages: readonly string[];
  /** Whether its stylesheet was compiled from a theme of ours. */
  isThemed: boolean;
};

/** The README of a downloaded site: what it is and how to serve it. The same website always gives the same text. */
export function siteReadme({ title, pages, isThemed }: Website): string {
  return `# ${title}

A static website: HTML, CSS and JavaScript, with its fonts. It needs no build step and no service of anybody's.

## See it

    python3 -m http.server 8000

Run this in the folder and open http://localhost:8000. Any other static file server does as well.

## Publish it

Upload the whole folder to any static host. In a repository at GitHub that has \`.github/workflows/site.yml\`, every push
does it: choose Settings, Pages, Source, GitHub Actions there. The pages are:

${pages.map((page) => `- ${page}`).join("\n")}
${isThemed ? THEMED : ""}`;
}

const THEMED = `
## Change it

The pages are plain HTML and load one stylesheet, \`assets/site.css\`. It is compiled by Tailwind CSS 4 from
\`assets/theme.css\` (colours, fonts, spacing) and the classes in the pages, and it starts with the values of the theme.
Put rules of your own into a stylesheet beside it and link that after it.
`;
