import { readColourWords, readHexColours } from "../brief/colours";
import { readRadius, readScheme, readType } from "../brief/style-words";
import type { Brief } from "../types";
import type { Look, Told } from "./read-instructions";

/** A brief as standing instructions would have it; what the request itself says counts more. */
export function followInstructions(brief: Brief, told: Told): Brief {
  const look = lookFor(brief.raw, told.look);
  const theme = { ...brief.theme, ...look };
  // The trade's background was chosen for the trade's accent, and is too light for a dark page.
  const isOther = look.accent !== undefined || look.scheme === "dark";
  if (isOther && look.background === undefined) delete theme.background;
  return {
    ...brief,
    theme,
    wanted: [...new Set([...brief.wanted, ...told.wanted.filter((kind) => !brief.unwanted.includes(kind))])],
    unwanted: [...new Set([...brief.unwanted, ...told.unwanted.filter((kind) => !brief.wanted.includes(kind))])],
    avoid: told.avoid,
  };
}

function lookFor(request: string, told: Look): Look {
  const look = { ...told };
  if (readHexColours(request).length > 0 || readColourWords(request, true).length > 0) {
    delete look.accent;
    delete look.background;
  }
  if (readType(request) !== null) delete look.type;
  if (readRadius(request) !== null) delete look.radius;
  if (readScheme(request) !== null) delete look.scheme;
  return look;
}
