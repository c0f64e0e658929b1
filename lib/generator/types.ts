import type { BlueprintId } from "@/lib/schemas/blueprint";
import type { Theme, TypePairId } from "@/lib/schemas/theme";
import type { Random } from "./random";

export type Lang = "en" | "fr";

/** Things that are drawn; each names one entry of the motif library. */
export type MotifId = string;

/** A named thing the business sells, does or shows; `price` is a plain amount, or null. */
export interface Item {
  readonly name: string;
  readonly text: string;
  readonly price: number | null;
  readonly motif: MotifId;
}

/** A short title with a sentence or two under it. */
export interface Pair {
  readonly title: string;
  readonly text: string;
}

/** What a trade says in one language. Lists hold "a | b | c" lines; braces are filled from the brief. */
export interface TradeText {
  readonly label: string;
  readonly names: readonly string[];
  readonly headlines: readonly string[];
  readonly leads: readonly string[];
  /** "name | description | price" */
  readonly items: readonly string[];
  /** "title | text" */
  readonly values: readonly string[];
  readonly story: readonly string[];
  /** "question | answer" */
  readonly faq: readonly string[];
}

/** What a whole family of trades says in one language, beside each trade's own words. */
export interface FamilyText {
  readonly itemsTitle: readonly string[];
  readonly valuesTitle: readonly string[];
  readonly stepsTitle: readonly string[];
  readonly storyTitle: readonly string[];
  readonly faqTitle: readonly string[];
  readonly contactTitle: readonly string[];
  readonly contactLead: readonly string[];
  readonly ctaTitle: readonly string[];
  readonly ctaLead: readonly string[];
  readonly cta: readonly string[];
  readonly itemsWord: string;
  readonly values: readonly string[];
  /** Each entry is one whole process: "title | text" lines joined by " || ". */
  readonly steps: readonly string[];
  readonly faq: readonly string[];
  readonly story: readonly string[];
  /** Descriptions for things named in the brief that the trade doesn't know; {item} is the thing. */
  readonly itemTexts: readonly string[];
}

export type FamilyId =
  | "food"
  | "table"
  | "shop"
  | "craft"
  | "care"
  | "body"
  | "counsel"
  | "studio"
  | "tech"
  | "event"
  | "person"
  | "journal"
  | "plain";

/** One trade the generator knows. */
export interface Trade {
  readonly id: string;
  readonly family: FamilyId;
  readonly blueprint: BlueprintId;
  /** Whole lower-case words or stems, both languages, accents removed. */
  readonly words: readonly string[];
  /** Words of trades so close that the family's copy fits and this trade's own does not. */
  readonly near?: readonly string[];
  /** "accent" or "accent background" in hex. */
  readonly palettes: readonly string[];
  readonly types: readonly TypePairId[];
  readonly motifs: readonly MotifId[];
  readonly en: TradeText;
  readonly fr: TradeText;
}

/** An image of the client's, as a file of the project. */
export interface Photo {
  readonly path: string;
  readonly alt: string;
  readonly width: number;
  readonly height: number;
}

/** What was understood of a brief. */
export interface Brief {
  readonly raw: string;
  /** The text that the choices of the seed hang on. */
  readonly key: string;
  readonly seed: number;
  readonly lang: Lang;
  readonly blueprint: BlueprintId;
  readonly trade: Trade;
  readonly name: string;
  readonly nameGiven: boolean;
  readonly city: string | null;
  readonly audience: string | null;
  readonly products: readonly { name: string; price: number | null }[];
  readonly wanted: readonly SectionKind[];
  readonly unwanted: readonly SectionKind[];
  /** Words that are not to be written. */
  readonly avoid: readonly string[];
  readonly pages: readonly PageKind[];
  readonly email: string | null;
  readonly phone: string | null;
  readonly address: string | null;
  readonly date: string | null;
  /** Opening hours the brief gives, line by line; never invented. */
  readonly hours: readonly Pair[];
  /** Images that came with the request, the one for the opening first; without a logo. */
  readonly photos: readonly Photo[];
  /** The one whose name says that it is the logo. */
  readonly logo: Photo | null;
  readonly theme: Theme;
  /** Drawn as Ultra draws: large pictures in layers, motion, more of everything. */
  readonly isRich: boolean;
  readonly currency: Currency;
}

export type Currency = "€" | "$" | "£" | "CHF";

export type SectionKind =
  | "hero"
  | "values"
  | "items"
  | "gallery"
  | "story"
  | "steps"
  | "pricing"
  | "faq"
  | "contact"
  | "cta"
  | "hours"
  | "schedule"
  | "works"
  | "posts"
  | "experience"
  | "skills"
  | "newsletter"
  | "facts"
  | "ribbon"
  | "closeup"
  | "panorama";

export type PageKind = "index" | "items" | "about" | "contact" | "faq" | "pricing" | "schedule" | "gallery" | "blog";

/** The habits that hold one site's pages together and set it apart from the next one's. */
export interface Style {
  readonly eyebrow: "number" | "rule" | "dot" | "plain" | "mono";
  readonly card: "line" | "surface" | "soft" | "bare";
  readonly shape: "arch" | "circle" | "square" | "round" | "leaf";
  readonly scene: "still" | "sun" | "grid" | "orbit" | "stack";
  readonly header: "bar" | "split" | "center" | "float";
  readonly footer: "columns" | "wordmark" | "line" | "block";
  readonly button: "theme" | "pill";
  /** How far the second colour of pictures is turned from the accent, in degrees of hue. */
  readonly companion: number;
}

/** One page of a site: the body is markup without the frame around it. */
export interface PageRef {
  readonly path: string;
  readonly label: string;
}

/** What sections draw from while one page is made. */
export interface Ctx {
  readonly brief: Brief;
  readonly lang: Lang;
  readonly rng: Random;
  readonly style: Style;
  readonly copy: Copy;
  readonly pages: readonly PageRef[];
  readonly path: string;
  /** Counts numbered section heads on this page. */
  readonly counter: { value: number };
}

/** Copy that is handed out once: what one section took, no other gets. */
export interface Copy {
  readonly headline: string;
  readonly lead: string;
  readonly cta: string;
  readonly itemsWord: string;
  readonly label: string;
  readonly hours: readonly Pair[];
  readonly items: readonly Item[];
  takeTitle(kind: TitleKind): string;
  takeLead(kind: "contact" | "cta" | "lead"): string | null;
  takeValues(count: number): Pair[];
  takeSteps(): Pair[];
  takeFaq(count: number): Pair[];
  takeStory(count: number): string[];
}

export type TitleKind = "items" | "values" | "steps" | "story" | "faq" | "contact" | "cta";

/** A page ready to be written as a frame. */
export interface BuiltPage {
  readonly path: string;
  /** Where it is another than the site's own. */
  readonly lang?: string;
  readonly title: string;
  readonly description: string;
  readonly body: string;
}

/** A whole site. */
export interface Site {
  readonly brief: Brief;
  readonly theme: Theme;
  readonly pages: readonly BuiltPage[];
  readonly files: readonly { path: string; text: string }[];
}
