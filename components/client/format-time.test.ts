import { expect, it } from "vitest";
import { sayAgo, sayClock } from "./format-time";

const NOW = Date.parse("2026-03-01T12:00:00Z");

it("says how long ago something was", () => {
  expect(sayAgo("2026-03-01T11:59:30Z", NOW)).toBe("just now");
  expect(sayAgo("2026-03-01T11:57:00Z", NOW)).toBe("3 minutes ago");
  expect(sayAgo("2026-02-28T12:00:00Z", NOW)).toBe("yesterday");
  expect(sayAgo("2024-02-01T12:00:00Z", NOW)).toBe("2 years ago");
});

it("writes a duration as a clock and never a negative one", () => {
  expect(sayClock(12_900)).toBe("0:12");
  expect(sayClock(61_000)).toBe("1:01");
  expect(sayClock(3_661_000)).toBe("1:01:01");
  expect(sayClock(-500)).toBe("0:00");
});
