import { expect, it } from "vitest";
import { readLiveEvent } from "./live-event";

const message = (event: string, data: string, id = "7") => ({ id, event, data });

it("reads both kinds of delta", () => {
  expect(readLiveEvent(message("file.delta", '{"path":"a.html","text":"x"}'))).toEqual({
    type: "file.delta",
    seq: 7,
    data: { path: "a.html", text: "x" },
  });
  expect(readLiveEvent(message("file.delta", '{"path":"a.html","lines":3}'))).toEqual({
    type: "file.delta",
    seq: 7,
    data: { path: "a.html", lines: 3 },
  });
});

it("passes over what it doesn't know or can't read", () => {
  expect(readLiveEvent(message("brand.new", "{}"))).toBeNull();
  expect(readLiveEvent(message("prose", "not json"))).toBeNull();
  expect(readLiveEvent(message("prose", '{"words":1}'))).toBeNull();
  expect(readLiveEvent(message("prose", '{"text":"a"}', "x"))).toBeNull();
});
