import { startChannel } from "./channel";
import { shimDialogs } from "./dialogs";
import { followRunEvents } from "./follow";
import { keepHistory } from "./history";
import { loadLateScripts } from "./late-scripts";
import { guideLinks } from "./links";
import { mirrorScroll } from "./mirror-scroll";
import { morphPage } from "./morph";
import { closeWaysOut } from "./ways-out";
import { reportPaint } from "./paint";
import { pickElement } from "./pick-element";
import { reportProblems } from "./report";
import { shimStorage } from "./storage";
import { keepStyles } from "./styles";
import { showToasts } from "./toast";
import type { RuntimeSettings } from "./types";

/** The parts in the order they run in. Each is self-contained: it reads nothing but its argument and the browser. */
const PARTS = [
  startChannel,
  // Before the page and our other parts listen to anything: while one is choosing, nothing else hears of it.
  pickElement,
  reportProblems,
  closeWaysOut,
  keepHistory,
  shimStorage,
  showToasts,
  shimDialogs,
  guideLinks,
  reportPaint,
  mirrorScroll,
  keepStyles,
  loadLateScripts,
  morphPage,
  followRunEvents,
] as const;

/**
 * The runtime as one classic script. The parts are type-checked functions that are sent as their own text, so a page
 * gets them without a bundler at run time (the way next-themes and Playwright send code into a page).
 */
export function runtimeSource(settings: RuntimeSettings): string {
  const parts = PARTS.map((part) => `(${part.toString()})(runtime);`).join("\n");
  return `(() => {
const tag = document.currentScript;
const runtime = { config: JSON.parse(tag.dataset.vectort), settings: ${JSON.stringify(settings)} };
tag.remove();
${parts}
})();
`;
}
