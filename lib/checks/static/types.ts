/** A file of a Version; `text` is null where it is none. */
export type SourceFile = { path: string; text: string | null };

/** What a page says of itself and points to. */
export type PageFacts = {
  path: string;
  parseErrors: string[];
  lang: string;
  title: string;
  description: string;
  viewport: string;
  h1: number;
  /** Ids, and names of anchors. */
  anchors: Set<string>;
  /** Where its links lead, as written. */
  links: string[];
  /** What it loads: pictures, stylesheets, scripts, fonts. */
  assets: string[];
  imagesWithoutAlt: string[];
  controlsWithoutName: string[];
  scripts: { text: string; kind: "classic" | "module" | "json" }[];
  /** Addresses of scripts that are loaded as modules. */
  modules: string[];
  styles: string[];
};

/** What all checks look at. */
export type SiteFacts = {
  paths: ReadonlySet<string>;
  /** True where the stylesheet and the fonts are made from the theme, and stand in no Version. */
  hasTheme: boolean;
  pages: PageFacts[];
  texts: ReadonlyMap<string, string>;
};
