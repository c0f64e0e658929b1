import type { LiveEvent } from "@/components/client/live-event";

export type LiveFile = { readonly lines: string[]; isOpen: boolean };

/** The text of files as a run writes them, by line, outside React: a delta costs its own length, not the file's. */
export class LiveFiles {
  readonly files = new Map<string, LiveFile>();
  /** Paths whose text here is out of date, because an edit was applied that only the server knows in full. */
  readonly edited = new Set<string>();
  private changes = 0;
  private readonly listeners = new Set<() => void>();

  /** Counts up with every change, as a snapshot for useSyncExternalStore. */
  readonly getVersion = (): number => this.changes;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Takes the events of one frame and tells readers once. */
  apply(events: readonly LiveEvent[]): void {
    for (const event of events) this.applyOne(event);
    this.changes += 1;
    for (const listener of this.listeners) listener();
  }

  private applyOne(event: LiveEvent): void {
    switch (event.type) {
      case "file.opened":
        this.files.set(event.data.path, { lines: [""], isOpen: true });
        this.edited.delete(event.data.path);
        return;
      case "file.delta":
        if ("text" in event.data) appendText(this.files.get(event.data.path), event.data.text);
        return;
      case "file.closed": {
        const file = this.files.get(event.data.path);
        if (file) file.isOpen = false;
        return;
      }
      case "edit.applied":
        this.edited.add(event.data.path);
        return;
      case "file.deleted":
        this.files.delete(event.data.path);
        return;
      case "file.renamed": {
        const file = this.files.get(event.data.from);
        this.files.delete(event.data.from);
        if (file) this.files.set(event.data.to, file);
      }
    }
  }
}

function appendText(file: LiveFile | undefined, text: string): void {
  if (!file) return;
  const [first = "", ...rest] = text.split("\n");
  file.lines[file.lines.length - 1] += first;
  file.lines.push(...rest);
}
