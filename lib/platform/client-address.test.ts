import { expect, test } from "vitest";
import { clientAddress } from "./client-address";

const of = (value: string): string => clientAddress(new Headers({ "x-forwarded-for": value }));

test.each([
  ["192.0.2.1", "192.0.2.1"],
  ["::ffff:192.0.2.1", "192.0.2.1"],
  ["192.0.2.1, 10.0.0.1", "192.0.2.1"],
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
  ["2001:0DB8:0001:0002::9", "2001:db8:1:2::/64"],
  ["2001:db8::1", "2001:db8:0:0::/64"],
  ["::1", "127.0.0.1"],
  ["fe80::1%eth0", "fe80:0:0:0::/64"],
  ["", "unknown"],
  ["not an address", "unknown"],
  ["192.0.2.1.5", "unknown"],
  ["a".repeat(10_000), "unknown"],
])("%s counts as %s", (given, counted) => {
  expect(of(given)).toBe(counted);
});

test("a request without the header has no known address", () => {
  expect(clientAddress(new Headers())).toBe("unknown");
});
