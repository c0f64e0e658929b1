import type { Html, Part } from "../html";
import type { Brief, Ctx, PageKind } from "../types";

/** One page a blueprint plans; `build` gives its sections in order. */
export interface PlannedPage {
  readonly path: string;
  readonly kind: PageKind | "post" | "work";
  readonly label: string;
  /** False keeps it out of the menu (articles, single works). */
  readonly inMenu: boolean;
  readonly heading: string;
  readonly description: string;
  readonly build: (ctx: Ctx) => readonly (Html | null)[];
}

/** A project type: its pages, and what it adds to every page. */
export interface Blueprint {
  readonly pages: (brief: Brief) => readonly PlannedPage[];
  /** Stands in the header of every page. */
  readonly headerExtra?: (ctx: Ctx) => Part;
  /** Stands behind the footer of every page. */
  readonly after?: (ctx: Ctx) => Part;
  /** Script added to the one every page loads. */
  readonly script?: (brief: Brief) => string;
}
