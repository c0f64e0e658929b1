import fc from "fast-check";
import { expect, it } from "vitest";
import { createSseParser } from "./sse-parser";

const STREAM =
  ': hello\n\nid: 3\nevent: prose\ndata: {"text":"a: b"}\n\nid:4\r\nevent:notice\r\ndata:one\r\ndata: two\r\n\r\n: still here\n\ndata: x\n\n';

it("reads id, event and data, joins data lines, and passes comments over", () => {
  expect(createSseParser().push(STREAM)).toEqual([
    { id: "3", event: "prose", data: '{"text":"a: b"}' },
    { id: "4", event: "notice", data: "one\ntwo" },
    { id: "4", event: "message", data: "x" },
  ]);
});

it("gives the same messages however the stream is cut", () => {
  const whole = createSseParser().push(STREAM);
  fc.assert(
    fc.property(fc.array(fc.nat({ max: STREAM.length })), (cuts) => {
      const parser = createSseParser();
      const ends = [...cuts.toSorted((a, b) => a - b), STREAM.length];
      const pieces = ends.map((end, index) => STREAM.slice(ends[index - 1] ?? 0, end));
      expect(pieces.flatMap((piece) => parser.push(piece))).toEqual(whole);
    }),
  );
});
