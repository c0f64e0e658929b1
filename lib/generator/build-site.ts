import { baseScript } from "./behaviour/base";
import { blueprintOf } from "./blueprints";
import { makeBasis, makeContext } from "./make-context";
import { pageFrame } from "./sections/frame";
import type { Brief, BuiltPage, Site } from "./types";

/** Makes the whole site a brief asks for; deterministic for (brief, seed). */
export function buildSite(brief: Brief, seed: number): Site {
  const basis = makeBasis(brief, seed);
  const { copy } = basis;
  const blueprint = blueprintOf(brief.blueprint);
  const planned = blueprint.pages(brief);
  const menu = planned.filter((page) => page.inMenu).map(({ path, label }) => ({ path, label }));
  const pages = planned.map((page): BuiltPage => {
    const ctx = makeContext(basis, page.path, menu);
    const home = page.kind === "index";
    const sections = page.build(ctx);
    return {
      path: page.path,
      title: home
        ? `${brief.name} — ${copy.label.charAt(0).toLocaleUpperCase()}${copy.label.slice(1)}`
        : `${page.heading} — ${brief.name}`,
      description: (home ? copy.lead : page.description).slice(0, 160),
      body: pageFrame(ctx, sections, blueprint.headerExtra?.(ctx), blueprint.after?.(ctx)),
    };
  });
  const script = `${baseScript(brief.lang)}${blueprint.script?.(brief) ?? ""}`;
  return { brief, theme: brief.theme, pages, files: [{ path: "assets/app.js", text: script }] };
}
