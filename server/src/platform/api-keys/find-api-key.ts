import { timingSafeEqual } from 'node:crypto';
import { type Actor, type Context, systemActor } from '../context.ts';
import { look, transact } from '../database/transact.ts';
import { perSystem } from '../per-system.ts';
import type { System } from '../system.ts';
import { hashApiKey, readApiKey } from './secret.ts';

/** On whose behalf a valid key acts: its own, with the scopes it was given. */
export interface KeyHolder {
  readonly workspaceId: string;
  readonly actor: Actor;
}

interface Known {
  readonly apiKeyId: string;
  readonly holder: KeyHolder;
  readonly isFreshUntil: number;
}

const freshMs = 2_000;
const usedEveryMs = 60_000;
const knownMax = 5_000;
const knownKeys = perSystem(() => new Map<string, Known>());

/**
 * Who an API key's secret belongs to; `null` when it is malformed, unknown, expired or revoked. Remembered for two
 * seconds in this process, so a revoked key works no longer than that in any other.
 */
export async function findApiKey(system: System, secret: string): Promise<KeyHolder | null> {
  const named = readApiKey(secret);
  if (!named) return null;
  const known = knownKeys.of(system);
  const hash = hashApiKey(secret);
  const now = system.now();
  const hit = known.get(hash);
  if (hit && hit.isFreshUntil > now.getTime()) return hit.holder;
  known.delete(hash);

  const ctx = contextIn(system, named.workspaceId);
  const row = await look(ctx, (tx) =>
    tx.db
      .selectFrom('apiKeys')
      .select(['secretHash', 'scopes', 'expiresAt', 'lastUsedAt', 'revokedAt'])
      .where('workspaceId', '=', tx.workspaceId)
      .where('apiKeyId', '=', named.apiKeyId)
      .executeTakeFirst(),
  );
  if (!row || row.revokedAt || !isSame(row.secretHash, hash)) return null;
  if (row.expiresAt && row.expiresAt <= now) return null;

  if (isStale(row.lastUsedAt, now)) await noteUse(ctx, named.apiKeyId, now);
  const holder = holderOf(named.workspaceId, named.apiKeyId, row.scopes);
  if (known.size >= knownMax) known.clear();
  const isFreshUntil = Math.min(
    now.getTime() + freshMs,
    row.expiresAt?.getTime() ?? Number.POSITIVE_INFINITY,
  );
  known.set(hash, { apiKeyId: named.apiKeyId, holder, isFreshUntil });
  return holder;
}

/** Forgets a key in this process at once, after it was revoked. */
export function forgetApiKey(system: System, apiKeyId: string): void {
  const known = knownKeys.of(system);
  for (const [hash, one] of known) if (one.apiKeyId === apiKeyId) known.delete(hash);
}

function contextIn(system: System, workspaceId: string): Context {
  return {
    system,
    workspaceId,
    actor: systemActor,
    locale: 'en',
    address: null,
    requestId: 'api-key',
    cause: null,
  };
}

function holderOf(workspaceId: string, apiKeyId: string, scopes: readonly string[]): KeyHolder {
  const actor: Actor = { kind: 'api-key', id: apiKeyId, permissions: new Set(scopes), teamIds: [] };
  return { workspaceId, actor };
}

function isSame(a: string, b: string): boolean {
  return a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));
}

function isStale(lastUsedAt: Date | null, now: Date): boolean {
  return lastUsedAt === null || now.getTime() - lastUsedAt.getTime() >= usedEveryMs;
}

/** When it was last used is a courtesy: failing to write it down does not turn the caller away. */
async function noteUse(ctx: Context, apiKeyId: string, now: Date): Promise<void> {
  if (ctx.system.isReadOnly()) return;
  try {
    await transact(ctx, (tx) =>
      tx.db
        .updateTable('apiKeys')
        .set({ lastUsedAt: now })
        .where('workspaceId', '=', tx.workspaceId)
        .where('apiKeyId', '=', apiKeyId)
        .execute(),
    );
  } catch (error) {
    ctx.system.log.warn({ err: error, apiKeyId }, 'the last use of an API key could not be written down');
  }
}
