import { describe, expect, test } from "vitest";
import { type Draft, emptyDraft, withBody, withName, withoutFile } from "./draft";
import { rebaseDraft } from "./rebase-draft";

type Files = Readonly<Record<string, string>>;

/** Moves changes of `base` onto `head`; a text stands for its own hash. */
function rebase(change: (draft: Draft) => Draft, base: Files, head: Files) {
  const trees: Record<string, Files> = { base, head };
  const tree = (id: string) => ({ id, files: new Map(Object.entries(trees[id] ?? {})) });
  const load = async (id: string, path: string) => ({ text: trees[id]?.[path] ?? "" });
  return rebaseDraft(change(emptyDraft("base")), tree("base"), tree("head"), load);
}

const BASE = { "a.txt": "1\n2\n3\n4\n5\n", "b.txt": "b" };
const text = (value: string) => ({ text: value });

describe("unsaved changes on another version", () => {
  test("stay where only they touched the file, and merge where lines are apart", async () => {
    const changes = (draft: Draft) =>
      withBody(
        withBody(withBody(draft, "a.txt", text("one\n2\n3\n4\n5\n"), null), "b.txt", text("mine"), null),
        "c",
        text("new"),
        null,
      );
    expect(await rebase(changes, BASE, { ...BASE, "a.txt": "1\n2\n3\n4\nfive\n", "d.txt": "d" })).toEqual({
      draft: {
        base: "head",
        steps: [],
        bodies: { "a.txt": text("one\n2\n3\n4\nfive\n"), "b.txt": text("mine"), c: text("new") },
      },
      conflicts: [],
    });
  });

  test("are none where the same was done there", async () => {
    const changes = (draft: Draft) => withBody(withoutFile(draft, "b.txt", true), "a.txt", text("x"), null);
    expect(await rebase(changes, BASE, { "a.txt": "x" })).toEqual({ draft: emptyDraft("head"), conflicts: [] });
  });

  test("of the same lines are a conflict; both sides are kept", async () => {
    const { draft, conflicts } = await rebase(
      (draft) => withBody(withBody(draft, "b.txt", text("mine"), null), "new.txt", text("mine too"), null),
      BASE,
      { ...BASE, "b.txt": "theirs", "new.txt": "theirs too" },
    );
    expect(draft.bodies).toEqual({ "b.txt": text("mine"), "new.txt": text("mine too") });
    expect(conflicts).toEqual([
      { path: "b.txt", mine: text("mine"), theirs: text("theirs") },
      { path: "new.txt", mine: text("mine too"), theirs: text("theirs too") },
    ]);
  });

  test("to a file that was deleted there, or deletions of one that was changed there, are asked about", async () => {
    const edited = await rebase((draft) => withBody(draft, "b.txt", text("mine"), null), BASE, {
      "a.txt": BASE["a.txt"],
    });
    expect(edited.conflicts).toEqual([{ path: "b.txt", mine: text("mine"), theirs: null }]);
    expect(edited.draft.bodies).toEqual({ "b.txt": text("mine") });
    const deleted = await rebase((draft) => withoutFile(draft, "b.txt", true), BASE, { ...BASE, "b.txt": "theirs" });
    expect(deleted).toEqual({
      draft: emptyDraft("head"),
      conflicts: [{ path: "b.txt", mine: null, theirs: text("theirs") }],
    });
  });

  test("follow a file that was renamed here and changed there", async () => {
    const changes = (draft: Draft) =>
      withBody(withName(draft, "a.txt", "z.txt", true), "z.txt", text("one\n2\n3\n4\n5\n"), null);
    expect(await rebase(changes, BASE, { ...BASE, "a.txt": "1\n2\n3\n4\nfive\n" })).toEqual({
      draft: {
        base: "head",
        steps: [{ path: "a.txt", to: "z.txt" }],
        bodies: { "z.txt": text("one\n2\n3\n4\nfive\n") },
      },
      conflicts: [],
    });
  });

  test("keep what a renamed file said where its new name is taken there, or the file is gone", async () => {
    const rename = (draft: Draft) => withName(draft, "b.txt", "z.txt", true);
    const taken = await rebase(rename, BASE, { ...BASE, "z.txt": "theirs" });
    expect(taken.conflicts).toEqual([{ path: "z.txt", mine: text("b"), theirs: text("theirs") }]);
    expect(taken.draft.steps).toEqual([{ path: "b.txt", delete: true }]);
    const gone = await rebase(rename, BASE, { "a.txt": BASE["a.txt"] });
    expect(gone).toMatchObject({ draft: { steps: [], bodies: { "z.txt": text("b") } }, conflicts: [] });
  });

  test("swap two names", async () => {
    const swap = (draft: Draft) =>
      withName(withName(withName(draft, "a.txt", "t", true), "b.txt", "a.txt", true), "t", "b.txt", true);
    const { draft, conflicts } = await rebase(swap, BASE, { ...BASE, "c.txt": "c" });
    expect(conflicts).toEqual([]);
    expect(draft.bodies).toEqual({ "a.txt": text("b"), "b.txt": text(BASE["a.txt"]) });
  });
});
