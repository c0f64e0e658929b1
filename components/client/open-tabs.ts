import { z } from "zod";
import type { Project } from "@/lib/schemas/project";
import { runStatusSchema, type RunStatus } from "@/lib/schemas/run";
import { createStore } from "./create-store";
import { browserStore, type KeyValueStore, tryToKeep } from "./storage";

const KEY = "vectort:tabs";
const MOST_TABS = 12;

const tabSchema = z.object({ id: z.string(), name: z.string(), status: runStatusSchema.nullable() });
export type OpenTab = { id: string; name: string; status: RunStatus | null };

/** The projects that are open as tabs, in the order they were opened. */
export const openTabs = createStore<readonly OpenTab[]>([]);

/** Reads the tabs of the last visit. */
export function loadTabs(store: KeyValueStore = browserStore()): void {
  try {
    const parsed = z.array(tabSchema).safeParse(JSON.parse(store.getItem(KEY) ?? "[]"));
    openTabs.set(parsed.data ?? []);
  } catch {
    openTabs.set([]);
  }
}

/** What a tab shows of a project. */
export function tabOf(project: Pick<Project, "id" | "name" | "activeRunId" | "lastRunStatus">): OpenTab {
  return { id: project.id, name: project.name, status: project.activeRunId ? "running" : project.lastRunStatus };
}

/** Adds a tab, or brings one that is there up to date. Past twelve the oldest other tab goes. */
export function putTab(tab: OpenTab): void {
  const tabs = openTabs.get();
  const known = tabs.some(({ id }) => id === tab.id);
  keep(known ? tabs.map((other) => (other.id === tab.id ? tab : other)) : [...tabs, tab].slice(-MOST_TABS));
}

/** Brings tabs that are open up to date; opens none. */
export function refreshTabs(fresh: readonly OpenTab[]): void {
  const byId = new Map(fresh.map((tab) => [tab.id, tab]));
  if (openTabs.get().some(({ id }) => byId.has(id))) keep(openTabs.get().map((tab) => byId.get(tab.id) ?? tab));
}

/** Removes a tab and returns the one that should be shown in its place; null for home. */
export function closeTab(id: string): OpenTab | null {
  const tabs = openTabs.get();
  const index = tabs.findIndex((tab) => tab.id === id);
  const rest = tabs.filter((tab) => tab.id !== id);
  keep(rest);
  return rest[Math.min(index, rest.length - 1)] ?? null;
}

function keep(tabs: readonly OpenTab[]): void {
  openTabs.set(tabs);
  tryToKeep(browserStore(), KEY, JSON.stringify(tabs));
}
