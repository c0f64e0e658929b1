import { html, type Html } from "../html";
import type { Ctx } from "../types";
import { sectionFrame, sectionHead } from "./common";

/** Fields of work as large tags, from the names of what the person does. */
export function skillsSection(ctx: Ctx, label: string, title: string): Html {
  const names = ctx.copy.items.map((item) => item.name).slice(0, 10);
  return sectionFrame(
    "skills",
    html`${sectionHead(ctx, "skills", label, title)}
      <ul class="mt-10 flex flex-wrap gap-3">
        ${names.map((name, index) => html`<li class="px-5 py-3 font-display text-xl md:text-2xl ${ctx.style.button === "pill" ? "rounded-full" : "rounded-theme"} ${index % 4 === 0 ? "bg-accent text-on-accent" : index % 4 === 2 ? "bg-accent-soft text-on-accent-soft" : "border border-line"}">${name}</li>`)}
      </ul>`,
  );
}
