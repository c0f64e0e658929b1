import { describe, expect, it } from "vitest";
import { commitMessage } from "./commit-message";

const run = (prompt: string, number = 3) => commitMessage({ number, origin: "run", restoredFrom: null, prompt }, null);

describe("commitMessage", () => {
  it("is the prompt, with the version as a trailer", () => {
    expect(run("Make it blue")).toBe("Make it blue\n\nVectort-Version: 3\n");
  });

  it("cuts a long prompt between words, never within a character, and keeps all of it below", () => {
    const prompt = `A landing page for Miette, a bakery in Lyon that bakes at night 🥐\nwith opening hours and a map`;
    const [subject = "", , ...rest] = run(prompt).split("\n");
    expect(subject).toBe("A landing page for Miette, a bakery in Lyon that bakes at night 🥐 with…");
    expect(rest.join("\n")).toBe(`${prompt}\n\nVectort-Version: 3\n`);
    expect([...(run("🥐".repeat(100)).split("\n")[0] ?? "")]).toHaveLength(72);
  });

  it("says what happened where there was no prompt", () => {
    const told = { number: 4, prompt: "" };
    expect(commitMessage({ ...told, origin: "restore", restoredFrom: 2 }, null)).toMatch(/^Restore version 2\n/);
    const imported = { prompt: "", origin: "import", restoredFrom: null } as const;
    expect(commitMessage({ ...imported, number: 1 }, "a/b")).toMatch(/^Import from a\/b\n/);
    expect(commitMessage({ ...imported, number: 2 }, "a/b")).toMatch(/^Take the changes from GitHub\n/);
    expect(commitMessage({ ...told, origin: "hand", restoredFrom: null }, null)).toMatch(/^Edit version 3 by hand\n/);
    expect(run("   ")).toMatch(/^Version 3\n/);
  });
});
