import { describe, expect, it } from "vitest";
import { type Outcome, run } from "../test-runs";

const base = run({ request: "A landing page for Miette, a bakery in Lyon, accent #b4532a" });

function ask(request: string, before: Outcome | undefined = base): string {
  const outcome = run({ request, mode: "discuss", ...(before ? { before } : {}) });
  if (before) expect(outcome.files).toEqual(before.files);
  expect(new Set(outcome.events.map(({ type }) => type))).toEqual(new Set(["prose", "done"]));
  expect(outcome.next).toHaveLength(3);
  return outcome.prose;
}

describe("the built-in generator in a talk", () => {
  it("tells the pages and what they are made of", () => {
    const said = ask("Which pages are there?");
    const pages = [...base.files.keys()].filter((path) => path.endsWith(".html"));
    for (const path of pages) expect(said).toContain(path);
    expect(said).toContain(pages.length === 1 ? "one page" : `${pages.length} pages`);
  });

  it("tells the colours as they are, in the language of the question", () => {
    expect(ask("What colours does it use?")).toContain("#b4532a");
    expect(ask("Quelles sont les couleurs du site ?")).toContain("La couleur principale est #b4532a");
    const blue = run({ request: "Make the accent #1144cc", before: base });
    expect(ask("What colours does it use?", blue)).toContain("#1144cc");
  });

  it("changes nothing, also where a change is asked for", () => {
    expect(ask("Change the headline to “Hello”, can you?")).toContain("Ask for it as a change");
    expect(ask("Add a FAQ")).toContain("did not recognise");
  });

  it("says so where there is nothing yet", () => {
    const outcome = run({ request: "Which pages are there?", mode: "discuss" });
    expect(outcome.prose).toContain("Nothing is built yet");
    expect(outcome.files.size).toBe(0);
  });
});
