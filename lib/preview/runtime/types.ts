import type { Morph } from "idiomorph";

/** What a page's own tag tells the runtime. */
export type FrameConfig = {
  /** The preview's address; ends in `/`. */
  base: string;
  /** The page's path in the site. */
  path: string;
  /** `stream`: comes as it is written; `run`: whole, in a running run; `version`: done. */
  mode: "stream" | "run" | "version";
  /** The run's events after this seq may change the page. */
  after: number;
  /** True when `assets/site.css` styles the page, false when Tailwind's browser build does. */
  isCompiled: boolean;
  /** True where the site was made elsewhere and brings its stylesheets: none of Tailwind's may come near it. */
  hasOwnStyles: boolean;
};

/** What is the same for every page. */
export type RuntimeSettings = {
  /** The only origin that is told anything. */
  appOrigin: string;
  /** Where our own scripts are; ends in `/`. */
  ownUrl: string;
  messages: { formWouldSend: string; formIsEmpty: string; linkNotOpened: string };
};

/** What changed in a run, for a page that shows it. */
export type Patch =
  | { type: "file"; path: string; sha256: string }
  | { type: "opened"; path: string; isNew: boolean }
  | { type: "deleted"; path: string }
  | { type: "renamed"; from: string; to: string }
  | { type: "version"; versionId: string }
  | { type: "finished"; status: string };

/** A stylesheet as `-/styles` gives it. */
export type StyleText = { path: string; sha256: string; text: string };

/** What the parts of the runtime share. Each part is one function that gets this and adds what it can do. */
export type Runtime = {
  config: FrameConfig;
  settings: RuntimeSettings;
  isEmbedded: boolean;
  /** Resolves when the document has been parsed. */
  ready: Promise<void>;
  /** Tells the workspace. */
  post: (type: string, data?: object) => void;
  /** Listens to the workspace. */
  on: (type: string, handler: (data: Record<string, unknown>) => void) => void;
  /** The path in the site that an address means; null for one outside it. */
  pathOf: (address: string) => string | null;
  /** Says something in a corner of the page for a few seconds. */
  toast: (text: string) => void;
  loadScript: (url: string) => Promise<void>;
  /** Replaces the sources of Tailwind's browser build where they changed; loads it first if need be. */
  refreshStyles: () => Promise<void>;
  /** Resolves when every class of `root` has its rules. */
  styleClasses: (root: ParentNode) => Promise<void>;
  /** Makes the body what `html` says, and keeps what scripts, scrolling and people have made of it. */
  morph: (html: string) => Promise<"done" | "scripts">;
  /** Before the first patch: reads what the page was written as, where scripts had changed it before it was whole. */
  settleSource: (address: string) => Promise<void>;
  /** The node of the page's source that a node came from; null for what scripts made. */
  sourceOf: (node: Node) => Node | null;
  changedScript: (path: string, sha256: string) => Promise<void>;
};

declare global {
  interface Window {
    /** Set by idiomorph's script, which the runtime loads before the first patch. */
    Idiomorph?: { morph: Morph };
  }
}
