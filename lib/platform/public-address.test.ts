import { describe, expect, it } from "vitest";
import { isLocalAddress, isPublicAddress } from "./public-address";

const LOCAL = [
  "127.0.0.1",
  "127.255.255.254",
  "10.0.0.1",
  "172.16.0.1",
  "172.31.255.255",
  "192.168.1.1",
  "::1",
  "fd12::1",
];
const NEITHER = [
  "0.0.0.0",
  "169.254.169.254",
  "100.64.0.1",
  "100.100.100.200",
  "168.63.129.16",
  "192.0.2.1",
  "198.18.0.1",
  "224.0.0.1",
  "255.255.255.255",
  "::",
  "fe80::1",
  "fe80::a9fe:a9fe",
  "ff02::1",
  "::ffff:127.0.0.1",
  "::ffff:7f00:1",
  "::ffff:8.8.8.8",
  "::127.0.0.1",
  "64:ff9b::7f00:1",
  "64:ff9b:1::1",
  "2002:7f00:1::",
  "2001::1",
  "2001:db8::1",
  "3fff::1",
  "localhost",
  "2130706433",
  "",
];

describe("addresses", () => {
  it.each(["8.8.8.8", "1.1.1.1", "172.15.0.1", "172.32.0.1", "2606:4700::1111", "2a00:1450::1"])(
    "%s is public",
    (address) => {
      expect(isPublicAddress(address)).toBe(true);
      expect(isLocalAddress(address)).toBe(false);
    },
  );
  it.each(LOCAL)("%s is local", (address) => {
    expect(isPublicAddress(address)).toBe(false);
    expect(isLocalAddress(address)).toBe(true);
  });
  it.each(NEITHER)("%s is neither", (address) => {
    expect(isPublicAddress(address)).toBe(false);
    expect(isLocalAddress(address)).toBe(false);
  });
});
