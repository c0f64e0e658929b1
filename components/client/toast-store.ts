import { createStore } from "./create-store";

export type Toast = { id: number; message: string; tone: "ok" | "bad"; action?: { label: string; run: () => void } };

/** The toasts on screen, oldest first. */
export const toastStore = createStore<readonly Toast[]>([]);
let lastId = 0;

/** Shows a result for a few seconds; an action such as Undo stands beside it. */
export function showToast(toast: Omit<Toast, "id">): void {
  lastId += 1;
  toastStore.set([...toastStore.get().slice(-2), { ...toast, id: lastId }]);
}

/** Takes a toast away. */
export function dismissToast(id: number): void {
  toastStore.set(toastStore.get().filter((toast) => toast.id !== id));
}
