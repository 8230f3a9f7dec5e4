import ipaddr from 'ipaddr.js';

/** Ordinary global IPv6. Everything outside is special, and so are the tunnels inside that carry an IPv4 address. */
const globalIpv6 = ipaddr.IPv6.parseCIDR('2000::/3');
/** Looks public, yet answers as the host's own metadata service on Azure. */
const metadataHosts = new Set(['168.63.129.16']);

/**
 * True for an address of the open internet. False for every range that leads back inside or nowhere: private,
 * loopback, link-local, carrier-grade NAT, multicast, documentation, and IPv6 forms that wrap an IPv4 address.
 *
 * @example isPublicAddress('8.8.8.8') // true
 * @example isPublicAddress('::ffff:10.0.0.1') // false
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.parse(address);
  if (parsed instanceof ipaddr.IPv4) return parsed.range() === 'unicast' && !metadataHosts.has(address);
  return parsed.match(globalIpv6) && parsed.range() === 'unicast' && !isIsatap(parsed);
}

/** An IPv4 address inside an IPv6 interface id (RFC 5214): `…:0:5efe:10.0.0.1`. */
function isIsatap(address: ipaddr.IPv6): boolean {
  const [, , , , upper, lower] = address.parts;
  return lower === 0x5efe && (upper === 0 || upper === 0x200);
}
