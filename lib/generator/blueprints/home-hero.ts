import type { Html } from "../html";
import { contactFacts } from "../sections/contact";
import { drawHero, heroLinks, type HeroId } from "../sections/heroes";
import type { Ctx } from "../types";

/** The layouts whose picture can be a photograph. */
const SHOWING: readonly HeroId[] = ["split", "banner", "editorial", "ledger", "stage"];

/** The opening of a site's first page, in one of the given layouts; `second` is where its second link leads. */
export function homeHero(ctx: Ctx, layouts: readonly HeroId[], second: string): Html {
  const { copy, brief } = ctx;
  const label = copy.label.charAt(0).toLocaleUpperCase() + copy.label.slice(1);
  const facts = [...contactFacts(ctx), ...copy.hours];
  const layout = ctx.rng.fork("hero").pick(ctx.brief.photos.length > 0 ? SHOWING : layouts);
  return drawHero(layout, ctx, {
    kicker: brief.city === null ? label : `${label}, ${brief.city}`,
    title: copy.headline,
    lead: copy.lead,
    facts: facts.length >= 2 ? facts.slice(0, facts.length >= 4 ? 4 : 3) : [],
    ...heroLinks(ctx, copy.cta, { href: second, label: copy.itemsWord }),
  });
}

/** Sections in an order of this brief's own; each is drawn when its turn comes, so that copy and numbers follow the page. */
export function inOrder(ctx: Ctx, draws: readonly (() => Html | null)[]): (Html | null)[] {
  return ctx.rng
    .fork("order")
    .shuffle(draws)
    .map((draw) => draw());
}
