import { BlockList, isIP, isIPv4 } from "node:net";

/**
 * Blocks that lead into a machine's own network or nowhere, by the special-purpose registries of IANA (RFC 6890 and its
 * successors), and multicast.
 */
const ipv4Blocks = [
  ["0.0.0.0", 8], // this network
  ["10.0.0.0", 8], // private, RFC 1918
  ["100.64.0.0", 10], // shared by a provider's customers, RFC 6598
  ["127.0.0.0", 8], // loopback
  ["169.254.0.0", 16], // link-local; also where clouds tell machines their secrets
  ["172.16.0.0", 12], // private
  ["192.0.0.0", 24], // protocol assignments
  ["192.0.2.0", 24], // documentation
  ["192.88.99.0", 24], // relays from 6to4, given up by RFC 7526
  ["192.168.0.0", 16], // private
  ["198.18.0.0", 15], // measurements
  ["198.51.100.0", 24], // documentation
  ["203.0.113.0", 24], // documentation
  ["224.0.0.0", 4], // multicast
  ["240.0.0.0", 4], // reserved, broadcast
] as const;

/** What of 2000::/3, where all public addresses lie, is not public or holds an IPv4 address within. */
const ipv6Blocks = [
  ["2001::", 23], // protocol assignments, Teredo among them
  ["2001:db8::", 32], // documentation
  ["2002::", 16], // 6to4
  ["3fff::", 20], // documentation, RFC 9637
] as const;

const special = new BlockList();
for (const [network, prefix] of ipv4Blocks) special.addSubnet(network, prefix, "ipv4");
for (const [network, prefix] of ipv6Blocks) special.addSubnet(network, prefix, "ipv6");
const globalUnicast = new BlockList();
globalUnicast.addSubnet("2000::", 3, "ipv6");

/**
 * Whether an IP address, as a resolver writes it, is one of the public internet. False for what is no address, and for
 * IPv6 addresses that carry an IPv4 one (mapped, NAT64, 6to4, Teredo): they would be a way round these checks.
 */
export function isPublicAddress(address: string): boolean {
  if (isIPv4(address)) return !special.check(address, "ipv4");
  return isIP(address) === 6 && globalUnicast.check(address, "ipv6") && !special.check(address, "ipv6");
}
