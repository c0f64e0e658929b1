const GAP_PX = 6;
const EDGE_PX = 8;

/** Puts an open popover under its button, or over it where there is more room, and inside the window. */
export function placePopover(button: HTMLElement | null, panel: HTMLElement | null, align: "start" | "end"): void {
  if (!button || !panel) return;
  const from = button.getBoundingClientRect();
  const box = panel.getBoundingClientRect();
  const wantedLeft = align === "end" ? from.right - box.width : from.left;
  const left = Math.max(EDGE_PX, Math.min(wantedLeft, window.innerWidth - box.width - EDGE_PX));
  const below = from.bottom + GAP_PX;
  const fitsBelow = below + box.height <= window.innerHeight - EDGE_PX;
  const top = fitsBelow ? below : Math.max(EDGE_PX, from.top - box.height - GAP_PX);
  panel.style.translate = `${Math.round(left)}px ${Math.round(top)}px`;
}
