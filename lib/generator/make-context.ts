import { createCopy } from "./copy";
import { createRandom, type Random } from "./random";
import { pickStyle } from "./style";
import type { Brief, Copy, Ctx, PageRef, Style } from "./types";

/** What every page of one site shares. */
export interface SiteBasis {
  readonly brief: Brief;
  readonly rng: Random;
  readonly style: Style;
  readonly copy: Copy;
}

/** The shared basis of a site; `used` is text that stands in its pages already, so that copy in it is not handed out again. */
export function makeBasis(brief: Brief, seed: number, used = ""): SiteBasis {
  const rng = createRandom(`${seed}:${brief.key}`);
  return { brief, rng, style: pickStyle(rng.fork("style")), copy: createCopy(brief, rng.fork("copy"), used) };
}

/** What sections draw from while one page is made; `salt` gives another choice of layouts. */
export function makeContext(basis: SiteBasis, path: string, pages: readonly PageRef[], salt = ""): Ctx {
  return {
    brief: basis.brief,
    lang: basis.brief.lang,
    rng: salt === "" ? basis.rng : basis.rng.fork(salt),
    style: basis.style,
    copy: basis.copy,
    pages,
    path,
    counter: { value: 0 },
  };
}
