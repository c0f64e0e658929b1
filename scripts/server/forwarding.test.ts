import fc from "fast-check";
import { expect, test } from "vitest";
import { cleanForwarding, clientAddress, normalAddress } from "./forwarding.ts";

test.each([
  ["1.2.3.4", "1.2.3.4"],
  [" 1.2.3.4:5678 ", "1.2.3.4"],
  ["::ffff:1.2.3.4", "1.2.3.4"],
  ["[2001:db8::1]:443", "2001:db8::1"],
  ["2001:db8::1", "2001:db8::1"],
  ["unknown", null],
  ["1.2.3.4, 5.6.7.8", null],
  ["<script>", null],
  ["", null],
])("the address in %j is %j", (raw, address) => expect(normalAddress(raw)).toBe(address));

test.each([
  [0, "9.9.9.9", "1.1.1.1"],
  [1, "9.9.9.9", "9.9.9.9"],
  [1, "6.6.6.6, 9.9.9.9", "9.9.9.9"],
  [2, "6.6.6.6, 9.9.9.9, 1.1.1.2", "9.9.9.9"],
  [2, "9.9.9.9", "9.9.9.9"],
  [1, "6.6.6.6, spoofed", "1.1.1.1"],
  [2, "spoofed, 9.9.9.9", "9.9.9.9"],
  [1, undefined, "1.1.1.1"],
])("with %i proxies of ours, %j gives the client %j", (proxies, chain, client) => {
  expect(clientAddress(chain, "1.1.1.1", proxies)).toBe(client);
});

test("what a client writes in front of the chain never changes who it is", () => {
  fc.assert(
    fc.property(fc.string(), fc.nat(3), (spoof, more) => {
      const ours = Array.from({ length: more }, (_, index) => `10.0.0.${index}`);
      const chain = [spoof.replaceAll("\n", ""), "9.9.9.9", ...ours].join(",");
      expect(clientAddress(chain, "1.1.1.1", more + 1)).toBe("9.9.9.9");
    }),
  );
});

const spoofed = () => ({
  host: "app.test",
  "x-forwarded-for": "6.6.6.6",
  "x-forwarded-host": "evil.test",
  "x-forwarded-proto": "https",
  "x-forwarded-port": "1",
  "x-real-ip": "6.6.6.6",
  forwarded: "for=6.6.6.6",
  "x-middleware-subrequest": "proxy:proxy",
  accept: "text/html",
});

test("without proxies of ours every forwarding header is ours or gone", () => {
  const headers = spoofed();
  cleanForwarding(headers, "::ffff:1.1.1.1", 0);
  expect(headers).toEqual({ host: "app.test", "x-forwarded-for": "1.1.1.1", accept: "text/html" });
});

test("a proxy of ours says host and protocol, with the last value", () => {
  const headers = { ...spoofed(), "x-forwarded-host": "evil.test, app.test", "x-forwarded-proto": "http, https" };
  cleanForwarding(headers, "1.1.1.1", 1);
  expect(headers).toEqual({
    host: "app.test",
    "x-forwarded-for": "6.6.6.6",
    "x-forwarded-host": "app.test",
    "x-forwarded-proto": "https",
    accept: "text/html",
  });
});

test("a host or protocol that is none is dropped, even from a proxy of ours", () => {
  const headers = { ...spoofed(), "x-forwarded-host": "a b<c>", "x-forwarded-proto": "gopher" };
  cleanForwarding(headers, "1.1.1.1", 1);
  expect(headers).not.toHaveProperty("x-forwarded-host");
  expect(headers).not.toHaveProperty("x-forwarded-proto");
});

test("a host that no name can be is not believed even from a proxy of ours", () => {
  const host = `${"a.".repeat(122)}localhost`;
  for (const [claimed, believed] of [
    [`${host}:3000`, `${host}:3000`],
    [`aaa${host}`, undefined],
  ]) {
    const headers = { "x-forwarded-host": claimed };
    cleanForwarding(headers, "1.1.1.1", 1);
    expect(headers["x-forwarded-host"]).toBe(believed);
  }
});
