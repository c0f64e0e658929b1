import { createStore } from "./create-store";
import { browserStore, tryToKeep } from "./storage";

const THEME_KEY = "vectort:theme";
export const THEME_CHOICES = ["system", "light", "dark"] as const;
type ThemeChoice = (typeof THEME_CHOICES)[number];

/** Runs in the head before the first paint, so that a chosen theme never flashes. */
export const THEME_SCRIPT = `try{var t=localStorage.getItem("${THEME_KEY}");if(t==="light"||t==="dark")document.documentElement.dataset.theme=t}catch(e){}`;

/** Tells when the theme was chosen anew; `readTheme` says which. */
export const themeChoice = createStore(0);

/** The theme the person chose; `system` follows the device. */
export function readTheme(): ThemeChoice {
  return THEME_CHOICES.find((choice) => choice === browserStore().getItem(THEME_KEY)) ?? "system";
}

/** Shows a theme now and keeps the choice. */
export function chooseTheme(choice: ThemeChoice): void {
  if (choice === "system") delete document.documentElement.dataset["theme"];
  else document.documentElement.dataset["theme"] = choice;
  tryToKeep(browserStore(), THEME_KEY, choice);
  themeChoice.set(themeChoice.get() + 1);
}
