import { excerpt } from "./excerpt";
import type { ProjectFile } from "./types";

type ShowOptions = {
  /** Characters that all of them may take together. */
  charBudget: number;
  /** What a file that is shown in part shows first: texts that stand in it. */
  passages: readonly string[];
};

/** Files as a prompt shows them, the shortest first where not all fit whole: the others share what is left, in part. */
export function showFiles(files: readonly ProjectFile[], { charBudget, passages }: ShowOptions): string[] {
  const whole = new Set<ProjectFile>();
  let left = charBudget;
  for (const file of files.toSorted((a, b) => a.text.length - b.text.length)) {
    if (file.text.length > left) break;
    left -= file.text.length;
    whole.add(file);
  }
  const share = left / Math.max(1, files.length - whole.size);
  return files.map((file) => {
    return whole.has(file) ? showFile(file) : showFile({ path: file.path, text: excerpt(file.text, share, passages) });
  });
}

/** A file between the markers that tell what is material from what is said. */
export function showFile({ path, text }: ProjectFile): string {
  return `<<<<<<<< ${path}\n${text}${text.endsWith("\n") ? "" : "\n"}>>>>>>>> ${path}`;
}
