import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { z } from 'zod';
import type { Context, Tx } from '../context.ts';
import { perSystem } from '../per-system.ts';
import type { System } from '../system.ts';

/** The notification channel on which processes tell each other whose rights changed. */
export const rightsChannel = 'zhiyin_rights';

const RightsChange = z.object({
  workspaceId: z.string().optional(),
  memberId: z.string().optional(),
  roleId: z.string().optional(),
  userId: z.string().optional(),
  sessionId: z.string().optional(),
});
/** Whose rights changed. What is left out may be anybody's; an empty change means everybody's. */
export type RightsChange = z.infer<typeof RightsChange>;

type Listener = (change: RightsChange) => void;

const listeners = perSystem(() => new Set<Listener>());
/** Who sent a notification: a process has told its own listeners already and does not tell them twice. */
const senders = perSystem(() => randomUUID());
const Told = z.object({ from: z.string(), change: RightsChange });

/** Calls `listener` after every change, of this process and of others. Answers how to stop. */
export function onRightsChanged(system: System, listener: Listener): () => void {
  listeners.of(system).add(listener);
  return () => void listeners.of(system).delete(listener);
}

/** Tells every process, once the transaction commits, that somebody's rights changed. */
export async function announceRightsChanged(
  tx: Tx,
  change: { memberId?: string; roleId?: string; userId?: string; sessionId?: string },
): Promise<void> {
  const told: RightsChange = { workspaceId: tx.workspaceId, ...change };
  await sql`select pg_notify(${rightsChannel}, ${written(tx.system, told)})`.execute(tx.db);
  tx.afterCommit(() => spread(tx.system, told));
}

/** As `announceRightsChanged`, for what happens outside a workspace: sessions that end, passwords that change. */
export async function announceSessionsChanged(
  system: System,
  change: { userId: string; sessionId?: string },
): Promise<void> {
  spread(system, change);
  await system.database.owner.query('select pg_notify($1, $2)', [rightsChannel, written(system, change)]);
}

/** Takes what came in on `rightsChannel`; whatever cannot be read counts as a change of everybody's. */
export function hearRightsChanged(system: System, payload: string): void {
  const told = read(payload);
  if (told.from !== senders.of(system)) spread(system, told.change);
}

function written(system: System, change: RightsChange): string {
  return JSON.stringify({ from: senders.of(system), change });
}

function read(payload: string): z.infer<typeof Told> {
  try {
    return Told.parse(JSON.parse(payload));
  } catch {
    return { from: '', change: {} };
  }
}

function spread(system: System, change: RightsChange): void {
  for (const listener of listeners.of(system)) listener(change);
}

/** True when a change may concern whoever acts in a context; a session names no member, so it concerns all. */
export function mayConcern(change: RightsChange, ctx: Context): boolean {
  if (change.workspaceId !== undefined && change.workspaceId !== ctx.workspaceId) return false;
  return change.memberId === undefined || change.memberId === ctx.actor.id;
}
