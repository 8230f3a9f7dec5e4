import { z } from 'zod';
import { keepAsCame } from '#modules/platform';
import { asSystem, groundOfSystem } from '#platform/auth/as-system.ts';
import { publicOrigin } from '#platform/auth/cookies.ts';
import { fileStore } from '#platform/files/open-store.ts';
import { keyOf } from '#platform/files/store.ts';
import { dns } from '#platform/outgoing/dns.ts';
import { outgoing } from '#platform/outgoing/outgoing.ts';
import type { System } from '#platform/system.ts';
import { askAtOnce } from '../arrivals/reactions/ask-at-once.ts';
import { siteKeyOf } from '../site-key.ts';
import type { Session } from './adapter.ts';

/** What of an account's row a session is made of. */
export interface SessionRow {
  readonly workspaceId: string;
  readonly accountId: string;
  readonly answers: unknown;
  readonly sealedSecrets: string;
  readonly sealedToken: string | null;
  readonly tokenUntil: Date | null;
  readonly hints: unknown;
}

const Answers = z.record(z.string(), z.unknown());
const Hints = z.record(z.string(), z.string());
const Secrets = z.record(z.string(), z.string());
const secretsPurpose = 'channel-secrets';
const tokenPurpose = 'channel-token';

/** An account's secrets as they are stored: one sealed text. */
export function sealSecrets(system: System, secrets: Readonly<Record<string, string>>): string {
  return system.secrets.seal(secretsPurpose, JSON.stringify(secrets));
}

/** The secrets of an account, by question. */
export function secretsOf(system: System, sealed: string): Record<string, string> {
  return Secrets.parse(JSON.parse(system.secrets.unseal(secretsPurpose, sealed)));
}

/** A token as it is stored. */
export function sealToken(system: System, token: string): string {
  return system.secrets.seal(tokenPurpose, token);
}

/** Where a vendor calls for an account. */
export function callbackUrlOf(system: System, workspaceId: string, accountId: string): string {
  return `${publicOrigin(system.config)}/api/channels/${siteKeyOf(workspaceId, accountId)}`;
}

/** What an adapter works with, for one account. A token that has run out is not handed on. */
export function sessionOf(system: System, row: SessionRow): Session {
  const { workspaceId, accountId, sealedToken, tokenUntil } = row;
  const now = system.now();
  const isTokenGood = sealedToken !== null && tokenUntil !== null && tokenUntil > now;
  const answered = Object.entries(Answers.parse(row.answers)).flatMap(([key, value]) =>
    value === null || value === '' ? [] : [[key, String(value)] as const],
  );
  return {
    accountId,
    answers: { ...Object.fromEntries(answered), ...secretsOf(system, row.sealedSecrets) },
    callbackUrl: callbackUrlOf(system, workspaceId, accountId),
    callbackSecret: system.secrets.sign('channel-callback', accountId),
    hints: Hints.parse(row.hints),
    token: isTokenGood ? system.secrets.unseal(tokenPurpose, sealedToken) : null,
    now,
    call: (url, call) => outgoing.of(system).call(url, call),
    addressOf: (host, port) => outgoing.of(system).addressOf(host, port),
    askDns: (name, type) => dns.of(system)(name, type),
    ...ownSide(system, workspaceId, accountId),
  };
}

/** What a session does on our side, as the system itself. */
function ownSide(
  system: System,
  workspaceId: string,
  accountId: string,
): Pick<Session, 'keep' | 'kept' | 'askSoon'> {
  const ctx = asSystem(groundOfSystem(system, 'channel'), workspaceId, 'channel');
  return {
    keep: (name, bytes) => keepAsCame(ctx, name, bytes),
    kept: async (ref) => {
      const bytes = await fileStore.of(system).read(keyOf(workspaceId, ref));
      return Buffer.concat(await bytes.toArray());
    },
    askSoon: () => askAtOnce(ctx, accountId),
  };
}
