import type { RunEventBody } from "@/lib/schemas/run-event";
import type { StyleDirection } from "@/lib/schemas/style-direction";
import { lookOf } from "@/lib/schemas/style-direction";
import { THEME_PATH } from "@/lib/schemas/theme";
import { directionMessages } from "@/messages/directions-en";
import type { FrameEvent } from "../frames";

type Apply = (event: FrameEvent) => void;

/**
 * Applies what a model writes with the theme of the direction that was chosen, whatever its own themes say; what would
 * write the theme's file by hand is left out. Either is said once.
 */
export function withFixedTheme(direction: StyleDirection, apply: Apply, append: (event: RunEventBody) => void): Apply {
  const { name, theme } = direction;
  let isSaid = false;
  const sayKept = (): void => {
    if (!isSaid) append({ type: "notice", data: { message: directionMessages.kept(name) } });
    isSaid = true;
  };
  return (event) => {
    if (event.type === "theme") {
      if (lookOf(event.theme) !== lookOf(theme)) sayKept();
      return apply({ ...event, theme });
    }
    if (isOfTheme(event)) return sayKept();
    apply(event);
  };
}

function isOfTheme(event: FrameEvent): boolean {
  if (event.type === "rename") return event.from === THEME_PATH || event.to === THEME_PATH;
  return "path" in event && event.path === THEME_PATH && event.type !== "error";
}
