import type { RunEndStatus } from "@/lib/schemas/run";

/** Every sentence about the prompts that wait for the build that is going. */
export const queueMessages = {
  /** Why a queue waits after a build that ended so. */
  pausedBy: {
    failed: "The build before these failed, so they wait.",
    interrupted: "The build before these was interrupted, so they wait.",
    paused: "The build before these is paused, so they wait until it goes on.",
    waiting: "The build before these asked a question, so they wait for your answer.",
    stopped: "You stopped the build before these, so they wait.",
  } satisfies Record<Exclude<RunEndStatus, "completed">, string>,
  deleted: "This project was deleted, so what waited did not start.",
  leaving: "Your account is about to be deleted, so nothing starts by itself.",
  notStarted: "The next one could not be started. Nothing was charged.",
  full: (most: number): string => `${most} prompts wait already. Remove one, or wait for the next to start.`,
  gone: "This prompt doesn’t wait any more: it has started, or it was removed.",
  changed: "The queue has changed meanwhile. Look at it again.",
  label: "Prompts that wait",
  heading: (count: number, most: number): string => `Up next, ${count} of ${most}`,
  add: "Add to the queue",
  placeholder: "Type what comes next; it waits for this build",
  resume: "Go on with the queue",
  /** On a prompt whose key of the person's own is gone. */
  keyGone: "The key of your own for this is not there any more.",
  onOwnKey: "This goes to your own key.",
  give: (model: string): string => `Use ${model}`,
  up: (prompt: string): string => `Move up: ${prompt}`,
  down: (prompt: string): string => `Move down: ${prompt}`,
  edit: (prompt: string): string => `Edit: ${prompt}`,
  remove: (prompt: string): string => `Remove: ${prompt}`,
  editLabel: "Prompt",
  save: "Save",
  cancel: "Cancel",
};
