import type { EditorState } from "@codemirror/state";
import { z } from "zod";
import { ApiError, callApi, sayError } from "@/components/client/api";
import { createStore } from "@/components/client/create-store";
import { type Version, versionFilesSchema, versionListSchema, versionSchema } from "@/lib/schemas/version";
import {
  afterSave,
  type Body,
  changesOf,
  type Draft,
  emptyDraft,
  filesOf,
  isEmpty,
  withBack,
  withBody,
  withName,
  withoutFile,
} from "./draft";
import { FileBodies } from "./file-bodies";
import { keepCodeDraft, readCodeDraft } from "./kept-drafts";
import { type Conflict, rebaseDraft, type Tree } from "./rebase-draft";

const versionAnswer = z.object({ version: versionSchema });

export type CodeDraftView = {
  /** The version that the draft changes; null until its files are known. */
  tree: Tree | null;
  draft: Draft;
  conflicts: readonly Conflict[];
  /** Number of the version that unsaved changes were moved onto; null once that was read. */
  movedTo: number | null;
  isSaving: boolean;
  /** Whether the changes would survive a reload. */
  isKept: boolean;
  problem: string | null;
  /** Counts up when texts changed other than by typing. */
  revision: number;
};

/** The unsaved changes of a project's code. Lives outside React: it outlasts the editor, and builds that go on meanwhile. */
export class CodeDraft {
  readonly store = createStore<CodeDraftView>({
    tree: null,
    draft: emptyDraft(""),
    conflicts: [],
    movedTo: null,
    isSaving: false,
    isKept: true,
    problem: null,
    revision: 0,
  });
  readonly bodies = new FileBodies();
  /** The editor of each file that was opened, with its cursor and its own undo. */
  readonly #editors = new Map<string, { revision: number; state: EditorState }>();
  readonly #projectId: string;
  #wanted = "";

  constructor(projectId: string) {
    this.#projectId = projectId;
    const kept = readCodeDraft(projectId);
    if (kept) this.store.set({ ...this.view, ...kept });
  }

  get view(): CodeDraftView {
    return this.store.get();
  }

  /** The files as they now stand: path → the base's path whose body they have, or null. */
  get files(): Map<string, string | null> {
    const { tree, draft } = this.view;
    return filesOf(draft, tree ? [...tree.files.keys()] : []);
  }

  /** Says which version is the current one. Unsaved changes to another one are moved onto it. */
  async want(version: { id: string; number: number }): Promise<void> {
    this.#wanted = version.id;
    if (this.view.tree?.id === version.id) return;
    try {
      const head = await this.#treeOf(version.id);
      const { draft } = this.view;
      if (isEmpty(draft) || draft.base === head.id) {
        if (this.#wanted !== head.id) return;
        const conflicts = draft.base === head.id ? this.view.conflicts : [];
        return this.#set({ tree: head, draft: { ...draft, base: head.id }, conflicts, problem: null }, true);
      }
      const before = this.view.tree?.id === draft.base ? this.view.tree : await this.#treeOf(draft.base);
      const moved = await rebaseDraft(draft, before, head, this.bodies.load);
      // Typed meanwhile: what was read is old, so it is done again.
      if (this.#wanted !== head.id) return;
      if (this.view.draft !== draft) return await this.want(version);
      this.#set({ tree: head, ...moved, movedTo: version.number, problem: null }, true);
    } catch (error) {
      if (this.#wanted === version.id) this.#set({ problem: sayError(error) });
    }
  }

  /** Takes a text that was typed. */
  edit(path: string, text: string): void {
    // While a save is under way, going back to the old text is a change as well.
    this.#change(withBody(this.view.draft, path, { text }, this.view.isSaving ? null : this.originalOf(path)));
  }

  add(path: string, body: Body): void {
    this.#change(withBody(this.view.draft, path, body, this.originalOf(path)), this.files.has(path));
  }

  rename(path: string, to: string): void {
    const editor = this.#editors.get(path);
    if (editor) this.#editors.set(to, editor);
    this.#editors.delete(path);
    this.#change(withName(this.view.draft, path, to, this.#isOwn(path)));
  }

  remove(path: string): void {
    this.#editors.delete(path);
    this.#change(withoutFile(this.view.draft, path, this.#isOwn(path)));
  }

  /** Drops all changes. */
  discard(): void {
    this.#set({ draft: emptyDraft(this.view.draft.base), conflicts: [], movedTo: null, problem: null }, true);
  }

  /** Takes a deletion, or dropping all changes, back; what was changed since stays. */
  bringBack({ draft: before, conflicts }: Pick<CodeDraftView, "draft" | "conflicts">): void {
    const draft = withBack(this.view.draft, before);
    if (draft) this.#set({ draft, conflicts, problem: null }, true);
  }

  /** The editor that a file had, unless its text has changed since. */
  editorOf(path: string): EditorState | null {
    const kept = this.#editors.get(path);
    return kept?.revision === this.view.revision ? kept.state : null;
  }

  /** Keeps the editor of a file that is left; `revision` is the one it was made at. */
  keepEditor(path: string, revision: number, state: EditorState): void {
    if (this.files.has(path)) this.#editors.set(path, { revision, state });
  }

  /** Says what a file that was changed on both sides should be. */
  choose({ path, mine }: Conflict, side: "mine" | "theirs"): void {
    const { draft, conflicts } = this.view;
    const { [path]: _mine, ...bodies } = draft.bodies;
    const chosen = side === "theirs" ? { ...draft, bodies } : mine === null ? withoutFile(draft, path, true) : draft;
    this.#set({ draft: chosen, conflicts: conflicts.filter((each) => each.path !== path) }, true);
  }

  understood(): void {
    this.#set({ movedTo: null });
  }

  /** What the base has at a path; null for a new file, and for what has not come yet. */
  originalOf(path: string): string | null {
    const from = this.files.get(path) ?? null;
    const body = from === null || !this.view.tree ? null : this.bodies.known(this.view.tree.id, from);
    return body && "text" in body ? body.text : null;
  }

  /**
   * Makes a version of the changes; null when there is nothing to save, or they were refused, which `problem` says then.
   * Where the project has gone on meanwhile, `onConflict` gets its newest version.
   */
  async save(onConflict: (newest: Version) => void): Promise<Version | null> {
    const { draft: sent, isSaving, conflicts } = this.view;
    if (isSaving || isEmpty(sent) || conflicts.length > 0) return null;
    this.#set({ isSaving: true, problem: null });
    const address = `/api/projects/${this.#projectId}/versions`;
    try {
      const body = { base: sent.base, changes: changesOf(sent) };
      const { version } = await callApi(versionAnswer, address, { method: "POST", body });
      const tree = await this.#treeOf(version.id);
      this.#wanted = version.id;
      this.#set({ isSaving: false, tree, draft: afterSave(this.view.draft, sent, version.id), movedTo: null });
      return version;
    } catch (error) {
      this.#set({ isSaving: false, problem: sayError(error) });
      const isConflict = error instanceof ApiError && error.code === "CONFLICT";
      const newest = isConflict ? await callApi(versionListSchema, `${address}?perPage=1`).catch(() => null) : null;
      const [version] = newest?.items ?? [];
      if (!version) return null;
      onConflict(version);
      await this.want(version);
      return null;
    }
  }

  /** The texts of all files, changed or not. */
  async texts(): Promise<Map<string, string>> {
    const { tree } = this.view;
    const texts = new Map<string, string>();
    if (!tree) return texts;
    await this.bodies.loadAll(
      tree.id,
      [...this.files.values()].filter((from) => from !== null),
    );
    for (const [path, from] of this.files) {
      const body = this.view.draft.bodies[path] ?? (from === null ? null : this.bodies.known(tree.id, from));
      if (body && "text" in body) texts.set(path, body.text);
    }
    return texts;
  }

  #isOwn(path: string): boolean {
    return (this.files.get(path) ?? null) !== null;
  }

  async #treeOf(id: string): Promise<Tree> {
    const { files } = await callApi(versionFilesSchema, `/api/versions/${id}/files`);
    return { id, files: new Map(files.map(({ path, sha256 }) => [path, sha256])) };
  }

  #change(draft: Draft, isNewText = false): void {
    this.#set({ draft, problem: null }, isNewText);
  }

  #set(changes: Partial<CodeDraftView>, isNewText = false): void {
    const now = { ...this.view, ...changes, revision: this.view.revision + (isNewText ? 1 : 0) };
    const isKept = "draft" in changes || "conflicts" in changes ? keepCodeDraft(this.#projectId, now) : now.isKept;
    this.store.set({ ...now, isKept });
  }
}
