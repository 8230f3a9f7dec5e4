import { portalWords } from '@zhiyin/domain/channels';
import { recordsOf, recordsWithProvenEmail } from '#modules/customers';
import { asSystem, groundOfSystem } from '#platform/auth/as-system.ts';
import type { Tx } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import type { Identify } from '#platform/http/identify.ts';
import { Refusal } from '#platform/refusal.ts';
import type { System } from '#platform/system.ts';
import { findPortal } from '../queries.ts';
import { readShopKey, shopKeyOf } from '../shop-key.ts';

const purpose = 'portal-session';
const prefix = 'zyp1.';

interface Named {
  readonly workspaceId: string;
  readonly sessionId: string;
}

/** Names a session so that nobody else can: the row decides whether it still counts. */
export function writeSessionToken(system: System, { workspaceId, sessionId }: Named): string {
  // A session's id is as long as a workspace's and is shortened alike.
  const body = `${shopKeyOf(workspaceId)}.${shopKeyOf(sessionId)}`;
  return `${prefix}${body}.${system.secrets.sign(purpose, body)}`;
}

/** The session that a token names; `null` when the token is none of ours. Says nothing of whether it still counts. */
export function readSessionToken(system: System, token: string | null): Named | null {
  const [, body = '', signature = ''] =
    /^zyp1\.([\w-]{22}\.[\w-]{22})\.([\w-]{20,100})$/.exec(token ?? '') ?? [];
  if (!system.secrets.isSigned(purpose, body, signature)) return null;
  const [workspaceId, sessionId] = body.split('.').map(readShopKey);
  return workspaceId && sessionId ? { workspaceId, sessionId } : null;
}

/** Recognises customers who are signed in to a portal. Asked anew each time, so that a sign-out counts at once. */
export const identifyPortal: Identify = async (system, { bearer }) => {
  if (!bearer?.startsWith(prefix)) return null;
  const named = readSessionToken(system, bearer);
  const ctx = named && asSystem(groundOfSystem(system, 'portal'), named.workspaceId, 'portal');
  const person = ctx && (await look(ctx, (tx) => findPerson(tx, named.sessionId)));
  if (!person) throw new Refusal('unknown', portalWords.portalSignedOut);
  const actor = { kind: 'visitor', permissions: new Set<string>(), teamIds: [], ...person } as const;
  return { workspaceId: named.workspaceId, actor, isAmbient: false };
};

/**
 * Which records a session may see: those that a member put together with the customer's, and, for whoever proved a
 * mailbox, those proven to be that mailbox's. `null` when the session has ended, or its record is no longer theirs.
 */
async function findPerson(
  tx: Tx,
  sessionId: string,
): Promise<{ id: string; alsoCustomerIds: string[] } | null> {
  const session = await findSession(tx, sessionId);
  if (!session || !(await findPortal(tx)).isOn) return null;
  const { customerId: id, provenEmail } = session;
  const records =
    provenEmail === null ? await recordsOf(tx, id) : await recordsWithProvenEmail(tx, provenEmail);
  if (!records.includes(id)) return null;
  return { id, alsoCustomerIds: records.filter((one) => one !== id) };
}

/** A session that still counts. */
export async function findSession(
  tx: Tx,
  sessionId: string,
): Promise<{ customerId: string; provenEmail: string | null; expiresAt: Date } | undefined> {
  return tx.db
    .selectFrom('portalSessions')
    .select(['customerId', 'provenEmail', 'expiresAt'])
    .where('workspaceId', '=', tx.workspaceId)
    .where('sessionId', '=', sessionId)
    .where('endedAt', 'is', null)
    .where('expiresAt', '>', tx.system.now())
    .executeTakeFirst();
}
