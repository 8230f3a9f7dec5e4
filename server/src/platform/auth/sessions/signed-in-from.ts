import { BlockList, isIP } from 'node:net';
import { networkOf } from '../../http/limits.ts';
import type { System } from '../../system.ts';

/** Networks that say nothing of who stands behind them: this machine, and those behind somebody's router. */
const nobodys = new BlockList();
for (const [network, bits] of [
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
] as const) {
  nobodys.addSubnet(network, bits, 'ipv4');
}
nobodys.addAddress('::1', 'ipv6');
nobodys.addSubnet('fc00::', 7, 'ipv6');
nobodys.addSubnet('fe80::', 10, 'ipv6');

/** Whether a network address tells one place from another; those of a private network do not. */
export function isTelling(address: string): boolean {
  const family = isIP(address);
  return family !== 0 && !nobodys.check(address, family === 6 ? 'ipv6' : 'ipv4');
}

/** Whether one of these accounts has been signed in from the network of an address since a moment. */
export async function isSignedInFrom(
  { database }: System,
  userIds: readonly string[],
  address: string,
  since: Date,
): Promise<boolean> {
  if (userIds.length === 0 || !isTelling(address)) return false;
  const { rows } = await database.owner.query<{ address: string | null }>(
    `select distinct "ipAddress" as address from session
     where "userId" = any($1::text[]) and "updatedAt" > $2 and "ipAddress" is not null`,
    [[...userIds], since],
  );
  const network = networkOf(address);
  return rows.some((row) => row.address !== null && networkOf(row.address) === network);
}
