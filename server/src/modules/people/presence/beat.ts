import { heartbeatSeconds, type Presence, presenceChanged } from '@zhiyin/domain/people';
import { type Context, requireMember } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { schedule } from '#platform/due/schedule.ts';
import { announce } from '#platform/facts/announce.ts';
import { perSystem } from '#platform/per-system.ts';
import { isActiveMember } from '../members/queries.ts';
import { become } from './become.ts';
import { beginsToHear, lapseAt, presenceLapse } from './lapse.ts';
import { lockPresence, presentPresence } from './queries.ts';

/** When this process last wrote down that it heard of a member. */
const lastBeats = perSystem(() => new Map<string, number>());
const beatsMax = 20_000;

/** Something came from a socket: its member is there. Written down every ten seconds at most, whatever the tabs. */
export function hearOf(ctx: Context): void {
  const { kind, id } = ctx.actor;
  if (kind !== 'member' || id === null) return;
  const beats = lastBeats.of(ctx.system);
  const key = `${ctx.workspaceId} ${id}`;
  const now = ctx.system.now().getTime();
  const last = beats.get(key);
  // A moment less, as pings come every ten seconds themselves.
  if (last !== undefined && now - last < heartbeatSeconds * 1000 - 500) return;
  if (beats.size >= beatsMax) beats.clear();
  beats.set(key, now);
  void beat(ctx, id).catch((error: unknown) => {
    beats.delete(key);
    ctx.system.log.warn({ err: error }, 'a member’s presence could not be written down');
  });
}

/** The caller says so by hand: a console that has no socket. */
export async function heartbeat(ctx: Context): Promise<Presence> {
  const memberId = requireMember(ctx);
  await beat(ctx, memberId);
  return transact(ctx, async (tx) => presentPresence(await lockPresence(tx, memberId)));
}

async function beat(ctx: Context, memberId: string): Promise<void> {
  beginsToHear(ctx.system);
  const seenAt = ctx.system.now();
  await transact(ctx, async (tx) => {
    const { numUpdatedRows } = await tx.db
      .updateTable('presences')
      .set({ seenAt })
      .where('workspaceId', '=', tx.workspaceId)
      .where('memberId', '=', memberId)
      .where('status', '<>', 'offline')
      .executeTakeFirst();
    // Whoever was removed meanwhile is not there, however long the socket holds.
    if (numUpdatedRows > 0n || !(await isActiveMember(tx, memberId))) return;
    const before = await lockPresence(tx, memberId);
    const { changed } = await become(tx, before, { status: before.chosen, seenAt });
    if (changed) await announce(tx, presenceChanged, changed);
    await schedule(tx, presenceLapse, memberId, lapseAt(seenAt.getTime()));
  });
}
