import type { Version } from "@/lib/schemas/version";

const ORIGINS: Readonly<Record<Exclude<Version["origin"], "restore">, string>> = {
  run: "Built",
  import: "Imported",
  fork: "Forked",
  hand: "Edited by hand",
};

/** The workspace of one project. */
export const workspace = {
  chat: "Chat",
  app: "App preview",
  project: "Project",
  panels: "Panels",
  resize: "Width of the chat",
  agent: "Vectort",
  builtin: "Built-in generator",
  you: "You",
  conversation: "Conversation",
  showEarlier: "Show earlier messages",
  loadingEarlier: "Loading…",
  jumpToLatest: "Jump to the latest",
  composer: {
    stop: "Stop building",
    stopping: "Stopping…",
  },
  status: {
    building: "Building…",
    starting: "Starting…",
    writing: (path: string, lines: string) => `${path} · ${lines}`,
    meter: "Cost so far",
    ofAtMost: (credits: string) => `of at most ${credits} credits`,
    reconnecting: "Connection lost, trying again…",
  },
  lines: (count: number) => `${count.toLocaleString("en")} ${count === 1 ? "line" : "lines"}`,
  bytes: (count: number) =>
    count < 1024
      ? `${count} B`
      : count < 1_048_576
        ? `${(count / 1024).toFixed(1)} KB`
        : `${(count / 1_048_576).toFixed(1)} MB`,
  files: (count: number) => `${count} ${count === 1 ? "file" : "files"}`,
  sum: (files: number, lines: number) =>
    `${files} ${files === 1 ? "file" : "files"}${lines > 0 ? `, ${lines.toLocaleString("en")} ${lines === 1 ? "line" : "lines"}` : ""}`,
  rows: {
    writing: "Writing",
    wrote: "Wrote",
    cut: "Unfinished",
    edited: "Edited",
    editFailed: "Couldn't edit",
    theme: "Chose colours and type",
    deleted: "Deleted",
    renamed: "Renamed",
    problem: "Left out",
    changes: (count: number) => `${count} ${count === 1 ? "change" : "changes"}`,
    showCode: (path: string) => `Show ${path} in the code view`,
  },
  end: {
    failed: "The build failed.",
    stopped: "You stopped this build.",
    interrupted: "The build was interrupted before it was done.",
    paused: "The build is paused.",
    pausedAtCap: (credits: string) => `Paused at your cap of ${credits} credits`,
    pausedOutOfCredits: (credits: string) => `Paused: the ${credits} credits you had are used up`,
    costSoFar: (credits: string) => `It has cost ${credits} credits so far.`,
    // A space that does not break: the number never stands alone on the last line.
    kept: (number: number) => `What was done is kept as version\u00a0${number}.`,
    nothingKept: "No file was finished, so the project is as it was before.",
    goOn: "Go on",
    tryAgain: "Try again",
  },
  turn: {
    restore: "Restore",
    diff: "Diff",
    restoreLabel: (number: number) => `Restore version ${number}`,
    copyAnswer: "Copy the answer",
    copyPrompt: "Copy the prompt",
    suggestions: "What you could ask next",
    version: (number: number) => `Version ${number}`,
  },
  view: {
    label: "View",
    preview: "Preview",
    code: "Code",
    versions: "Versions",
  },
  device: {
    label: "Screen size",
    desktop: "Desktop",
    tablet: "Tablet",
    phone: "Phone",
  },
  refresh: "Reload the preview",
  openTab: "Open the preview in a new tab",
  viewing: (number: number) => `You are looking at version ${number}.`,
  backToCurrent: "Back to the current version",
  code: {
    tree: "Files",
    empty: "No files yet. They appear here as they are written.",
    pick: "Pick a file to read it.",
    binary: "This file is not text. It is in the ZIP.",
    error: "This file couldn't be loaded.",
    treeError: "The files couldn't be loaded.",
    editedLater: "This file is being edited. The new text shows when the build is done.",
    live: "Being written",
    showTree: "Choose a file",
    folder: (name: string) => `Folder ${name}`,
    content: (path: string) => `Text of ${path}`,
  },
  versions: {
    title: "Versions",
    empty: "No versions yet. The first build makes one.",
    error: "The versions couldn't be loaded.",
    loading: "Loading the versions",
    current: "Current",
    from: (origin: Version["origin"], restored: number | null) =>
      origin === "restore" ? `Restored from version ${restored ?? 1}` : ORIGINS[origin],
    view: "View",
    viewLabel: (number: number) => `View version ${number} in the preview`,
    restored: (from: number, to: number) => `Version ${from} is back, as version ${to}.`,
    busy: "Versions can be restored once the build is done.",
  },
  rename: "Rename the project",
  renameLabel: "Name of the project",
} as const;
