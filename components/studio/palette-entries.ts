import type { Project } from "@/lib/schemas/project";
import { chooseTheme, THEME_CHOICES } from "@/components/client/theme-choice";
import { t } from "@/messages/en";
import { accountPages } from "./account-pages";

export type PaletteEntry = { id: string; group: string; label: string; hint: string; run: () => void };

const says = t.common.palette;

type Offer = { projects: readonly Project[]; isOperator: boolean; go: (path: string) => void };

/** What the palette offers for a text: the projects that were found, and the commands whose name has the text in it. */
export function paletteEntries(text: string, { projects, isOperator, go }: Offer): PaletteEntry[] {
  const wanted = text.trim().toLowerCase();
  const commands = [
    { id: "new", label: says.newProject, run: () => go("/dashboard") },
    ...accountPages(isOperator).map(({ id, label, path }) => ({ id, label, run: () => go(path) })),
    ...THEME_CHOICES.map((choice) => ({
      id: choice,
      label: says.useTheme(t.common.theme[choice]),
      run: () => chooseTheme(choice),
    })),
  ];
  return [
    ...projects.map((project) => ({
      id: project.id,
      group: says.projects,
      label: project.name,
      hint: project.shortId,
      run: () => go(`/projects/${project.id}`),
    })),
    ...commands
      .filter(({ label }) => label.toLowerCase().includes(wanted))
      .map((command) => ({ ...command, group: says.commands, hint: "" })),
  ];
}
