const inner = [
  /^localhost$/,
  /\.(localhost|local|lan|internal)$/,
  /^(127|10|0)\./,
  /^192\.168\./,
  /^172\.(1[6-9]|2\d|3[01])\./,
];

/**
 * Whether a host is one that nobody outside this house reaches: what a vendor is to call must not be at it.
 *
 * @param hostname as `location.hostname` says it, IPv6 in brackets
 * @example isInnerHost('192.168.1.5') // true
 */
export function isInnerHost(hostname: string): boolean {
  const host = hostname.toLowerCase();
  return /^\[(::1|f[cd]|fe80)/.test(host) || inner.some((one) => one.test(host));
}
