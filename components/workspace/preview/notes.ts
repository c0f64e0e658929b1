import { previewMessages } from "@/messages/preview-en";
import type { FrameMessage } from "./frame-message";

/** One line that a page reported; the same line again only counts up. */
export type Note = {
  kind: "problem" | "console";
  level: "error" | "warn" | "plain";
  text: string;
  where: string;
  count: number;
};

const MAX_NOTES = 200;
const { pane } = previewMessages;

/** The notes with one more message of the page; other messages leave them as they are. */
export function addNote(notes: readonly Note[], message: FrameMessage): readonly Note[] {
  const note = toNote(message);
  if (!note) return notes;
  const known = notes.find(({ kind, text, where }) => kind === note.kind && text === note.text && where === note.where);
  if (known) return notes.map((each) => (each === known ? { ...each, count: each.count + 1 } : each));
  return notes.length < MAX_NOTES ? [...notes, note] : notes;
}

function toNote(message: FrameMessage): Note | null {
  switch (message.type) {
    case "error": {
      const where = message.line > 0 ? pane.at(message.file, message.line) : message.file;
      return { kind: "problem", level: "error", text: message.message, where, count: 1 };
    }
    case "resource":
      return { kind: "problem", level: "error", text: pane.failedResource(message.path), where: "", count: 1 };
    case "blocked":
      return { kind: "problem", level: "warn", text: pane.blocked(message.target), where: message.directive, count: 1 };
    case "console": {
      const level = message.level === "error" || message.level === "warn" ? message.level : "plain";
      return { kind: "console", level, text: message.text, where: "", count: 1 };
    }
    default:
      return null;
  }
}
