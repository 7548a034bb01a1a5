// Which network addresses the public internet has: what a webhook may reach unless the operator says otherwise.
import ipaddr from 'ipaddr.js';

/** Addresses of cloud providers' metadata services that are not in a reserved range. */
const METADATA = new Set(['168.63.129.16']);

/**
 * False for private, loopback, link-local, multicast, reserved and metadata addresses, also when an IPv6
 * address wraps one of them, and for what is no address. The ranges are IANA's special-purpose registries.
 */
export function isPublicAddress(text: string): boolean {
  if (!ipaddr.isValid(text)) return false;
  const address = ipaddr.parse(text);
  if (address instanceof ipaddr.IPv6) {
    const range = address.range();
    if (range === 'ipv4Mapped') return isPublicAddress(address.toIPv4Address().toString());
    // NAT64: the last four bytes are the IPv4 address that is reached.
    if (range === 'rfc6052') return isPublicAddress(address.toByteArray().slice(12).join('.'));
    return range === 'unicast';
  }
  return address.range() === 'unicast' && !METADATA.has(address.toString());
}
