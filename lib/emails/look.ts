/** The look's colours in mail programs, which know no CSS variables. */
export const COLOURS = {
  page: "#f3f4f5",
  card: "#ffffff",
  head: "#0f0f10",
  headText: "#ffffff",
  accent: "#80fff9",
  text: "#1a1a1c",
  quiet: "#5c5f66",
  border: "#e2e3e5",
} as const;

export const FONT = "'Instrument Sans', -apple-system, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif";

/** For programs that follow the system's dark mode; the others keep the light card, which reads well on dark too. */
export const DARK_CSS = `
:root { color-scheme: light dark; supported-color-schemes: light dark; }
@media (prefers-color-scheme: dark) {
  .page { background-color: #0f0f10 !important; }
  .card { background-color: #171717 !important; border-color: #333333 !important; }
  .foot { border-color: #333333 !important; }
  .text { color: #ffffff !important; }
  .quiet, .quiet a { color: #b3b3b3 !important; }
}
`;
