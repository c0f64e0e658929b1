import type { Brand } from "@/lib/schemas/brand-kit";
import type { StyleDirection } from "@/lib/schemas/style-direction";
import type { Theme } from "@/lib/schemas/theme";
import { brandTheme } from "@/lib/stacks";

/**
 * Directions in a brand's colours: the first is the brand as it is kept, the others keep its colours and vary type,
 * layout, corners and ground. Pure.
 */
export function inBrandColours(all: readonly StyleDirection[], brand: Brand): StyleDirection[] {
  return all.map((direction, index) => {
    const own = brandTheme(direction.theme, brand);
    const type = index === 0 || direction.theme.type !== brand.type ? direction.theme.type : OTHER_TYPES[index % 2];
    const theme: Theme = index === 0 ? own : { ...own, type: type ?? own.type, ...groundOf(own, index) };
    return { ...direction, theme };
  });
}

/** Where a direction names the brand's own type. */
const OTHER_TYPES = ["editorial", "grotesk"] as const;

/** The second stands on the other ground; the third on the quiet one that the accent gives, in both schemes. */
function groundOf({ scheme }: Theme, index: number): Pick<Theme, "background" | "scheme"> {
  if (index === 1)
    return { background: scheme === "dark" ? "#ffffff" : "#131315", scheme: scheme === "dark" ? "light" : "dark" };
  return { background: scheme === "dark" ? "#1d1d20" : "#f6f5f2", scheme: scheme ?? "auto" };
}
