import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FrameParser, type FrameEvent } from "./index";
import { NONCE, cutBy, cutSizes, hostileStream, joined, parse, textOf } from "./test-streams";

/** Opened bodies close before anything else is opened, deltas belong to the open one, nothing stays open. */
function expectConsistent(events: readonly FrameEvent[]): void {
  let open: string | null = null;
  for (const event of events) {
    if (event.type === "delta") expect(open).toBe(event.path);
    else if (event.type === "closed") {
      expect(open).toBe(event.path);
      open = null;
    } else {
      expect(open).toBeNull();
      if (event.type === "page.opened" || event.type === "file.opened") open = event.path;
    }
  }
  expect(open).toBeNull();
}

/** Text that holds no directive line of ours and does not start with a fence. */
const body = fc
  .array(
    fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom(
        "\n",
        "\r\n",
        "&amp;",
        "$&",
        "$1",
        "</html>",
        "```\n",
        "👩‍🚀",
        "@@",
        "\n@@k3f",
        "\n@@k3f9\n",
        "\n @@k3f9 end\n",
      ),
    ),
    { maxLength: 30 },
  )
  .map((parts) => `.${parts.join("")}`)
  .filter((text) => !/^@@k3f9 \S/m.test(text));

describe("FrameParser, for any stream", () => {
  it("gives the same events for any split", () => {
    fc.assert(
      fc.property(hostileStream, cutSizes, fc.constantFrom("stop" as const, "cut" as const), (stream, sizes, kind) => {
        expect(parse(cutBy(stream, sizes), kind)).toEqual(parse([stream], kind));
      }),
      { numRuns: 3000 },
    );
  });

  it("keeps the content of a file verbatim, whatever the split", () => {
    fc.assert(
      fc.property(body, cutSizes, fc.constantFrom("\n", "\r\n"), (text, sizes, eol) => {
        const stream = `@@${NONCE} file a.js${eol}${text}${eol}@@${NONCE} end${eol}`;
        const events = parse(cutBy(stream, sizes));
        expect(textOf(events, "a.js")).toBe(text + eol);
        expect(events.at(-1)).toEqual({ type: "closed", path: "a.js", kind: "file", complete: true });
      }),
      { numRuns: 1500 },
    );
  });

  it("keeps find and with verbatim, without the line break before the directive", () => {
    fc.assert(
      fc.property(body, body, cutSizes, (find, replacement, sizes) => {
        const mark = `@@${NONCE}`;
        const stream = `${mark} edit a.js\n${mark} find\n${find}\n${mark} with\n${replacement}\n${mark} end\n`;
        // A text that ends in CR makes the break before the directive a CRLF.
        const whole = (text: string) => text.replace(/\r$/, "");
        expect(parse(cutBy(stream, sizes))).toEqual([
          { type: "edit", path: "a.js", pairs: [{ find: whole(find), with: whole(replacement) }] },
        ]);
      }),
      { numRuns: 1500 },
    );
  });

  it("is in a valid state after every prefix", () => {
    fc.assert(
      fc.property(hostileStream, fc.constantFrom("stop" as const, "cut" as const), (stream, kind) => {
        for (let length = 0; length <= stream.length; length += 3)
          expectConsistent(parse([stream.slice(0, length)], kind));
      }),
      { numRuns: 200 },
    );
  });

  it("holds back at most a line's start that can still become a directive", () => {
    fc.assert(
      fc.property(body, cutSizes, (text, sizes) => {
        const parser = new FrameParser({ nonce: NONCE });
        parser.push(`@@${NONCE} file a.js\n`);
        let seen = "";
        let read = "";
        for (const piece of cutBy(text, sizes)) {
          seen += piece;
          read += textOf(parser.push(piece), "a.js");
          const held = seen.slice(read.length);
          expect(seen.startsWith(read)).toBe(true);
          expect(`@@${NONCE} `.startsWith(held)).toBe(true);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it("survives 10,000 hostile streams", () => {
    fc.assert(
      fc.property(hostileStream, cutSizes, fc.constantFrom("stop" as const, "cut" as const), (stream, sizes, kind) => {
        const parser = new FrameParser({ nonce: NONCE });
        const events = cutBy(stream, sizes).flatMap((piece) => parser.push(piece));
        expectConsistent(joined([...events, ...parser.end(kind)]));
        expect([...parser.push("late"), ...parser.end("stop")]).toEqual([]);
      }),
      { numRuns: 10_000 },
    );
  });
});
