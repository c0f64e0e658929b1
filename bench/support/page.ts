const THEME =
  '@@NONCE theme {"name":"Bench","lang":"en","accent":"#b4532a","background":"#fff8f0","type":"serif","radius":12}\n';

/**
 * A first build as a model writes it: theme, a page of about `bytes` with marked sections (`data-bench` and `data-bench-end` count them), a
 * script, and the end. `@@NONCE` stands for the project's nonce.
 */
export function benchPage(bytes: number): { text: string; sections: number } {
  const sections: string[] = [];
  let size = 0;
  while (size < bytes) {
    const section = benchSection(sections.length);
    sections.push(section);
    size += section.length;
  }
  const opening = '@@NONCE page index.html {"title":"Bench","description":"A page for measuring."}\n';
  const script = '@@NONCE file assets/app.js\ndocument.documentElement.dataset.ready = "yes";\n@@NONCE end\n';
  const done = '@@NONCE done {"summary":"Built.","next":["A","B","C"]}\n';
  const text = `${THEME}${opening}<main>\n${sections.join("")}</main>\n<script src="assets/app.js" defer></script>\n@@NONCE end\n${script}${done}`;
  return { text, sections: sections.length };
}

function benchSection(index: number): string {
  const items = Array.from(
    { length: 4 },
    (_, item) =>
      `    <li class="rounded-theme border border-line bg-surface p-6 shadow-theme"><h3 class="font-display text-lead">Item ${index}.${item}</h3><p class="text-muted">A short line about it.</p></li>\n`,
  ).join("");
  return `<section data-bench="${index}" class="bg-accent-soft px-gutter py-section text-on-accent-soft">\n  <h2 class="font-display text-title">Section ${index}</h2>\n  <ul class="grid gap-6 sm:grid-cols-2">\n${items}  </ul>\n  <p data-bench-end="${index}" class="bg-accent p-4 text-on-accent">The end of section ${index}.</p>\n</section>\n`;
}

/** Where the tag that ends each section is complete in the text, in characters: from then on it can be painted. */
export function sectionEnds(text: string): number[] {
  return [...text.matchAll(/<p data-bench-end=[^>]*>/g)].map((match) => match.index + match[0].length);
}
