import { describe, expect, test } from "vitest";
import { isPublicAddress } from "@/lib/base/public-address";

describe("an address of the public internet", () => {
  test.each([
    "8.8.8.8",
    "104.18.43.80",
    "172.15.255.255",
    "172.32.0.0",
    "100.63.255.255",
    "100.128.0.0",
    "192.167.255.255",
    "223.255.255.255",
    "2606:4700::6812:2b50",
    "2a00:1450:4001:80e::200e",
  ])("%s", (address) => expect(isPublicAddress(address)).toBe(true));
});

describe("an address that is not", () => {
  test.each([
    ["this network", "0.0.0.0"],
    ["private", "10.1.2.3"],
    ["private", "172.16.0.1"],
    ["private", "172.31.255.255"],
    ["private", "192.168.1.1"],
    ["shared by a provider's customers", "100.64.0.1"],
    ["loopback", "127.0.0.1"],
    ["loopback", "127.255.255.254"],
    ["link-local", "169.254.169.254"],
    ["protocol assignments", "192.0.0.8"],
    ["documentation", "192.0.2.1"],
    ["documentation", "198.51.100.7"],
    ["documentation", "203.0.113.9"],
    ["measurements", "198.19.0.1"],
    ["multicast", "224.0.0.251"],
    ["reserved", "240.0.0.1"],
    ["broadcast", "255.255.255.255"],
    ["unspecified", "::"],
    ["loopback", "::1"],
    ["mapped, written with dots", "::ffff:127.0.0.1"],
    ["mapped, public within", "::ffff:808:808"],
    ["compatible", "::7f00:1"],
    ["NAT64", "64:ff9b::a00:1"],
    ["NAT64 of a network's own", "64:ff9b:1::1"],
    ["discard", "100::1"],
    ["Teredo", "2001:0:4136:e378::1"],
    ["protocol assignments", "2001:10::1"],
    ["documentation", "2001:db8::1"],
    ["documentation", "3fff::1"],
    ["6to4", "2002:7f00:1::1"],
    ["unique local", "fd00::1"],
    ["link-local", "fe80::1"],
    ["link-local with its zone", "fe80::1%eth0"],
    ["site-local", "fec0::1"],
    ["multicast", "ff02::1"],
    ["a name", "doi.org"],
    ["nothing", ""],
  ])("%s: %s", (_, address) => expect(isPublicAddress(address)).toBe(false));
});
