import {
  type Absence,
  absenceChanged,
  type Presence,
  peopleManage,
  peopleWords,
} from '@zhiyin/domain/people';
import { type Context, requireMember, requirePermission, type Tx } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { invalidAt, Refusal } from '#platform/refusal.ts';
import { findMember, isActiveMember } from '../members/queries.ts';
import { keepPresence, lockPresence, presentPresence } from './queries.ts';

/** Says who stands in for a colleague, and until when they are absent. */
export async function setAbsence(
  ctx: Context,
  { memberId, ...absence }: Absence & { memberId: string },
): Promise<Presence> {
  requirePermission(ctx, peopleManage);
  return transact(ctx, async (tx) => {
    const member = await findMember(tx, memberId);
    if (member.removedAt) throw new Refusal('conflict', peopleWords.memberRemoved);
    return keepAbsence(tx, memberId, absence);
  });
}

/** As `setAbsence`, for oneself. */
export async function setOwnAbsence(ctx: Context, absence: Absence): Promise<Presence> {
  const memberId = requireMember(ctx);
  return transact(ctx, (tx) => keepAbsence(tx, memberId, absence));
}

async function keepAbsence(tx: Tx, memberId: string, to: Absence): Promise<Presence> {
  await requireSubstitute(tx, memberId, to.substituteId);
  const before = await lockPresence(tx, memberId);
  const { substituteId, absentUntil } = presentPresence(before);
  const from = { substituteId, absentUntil };
  const until = to.absentUntil === null ? null : new Date(to.absentUntil);
  const change = { substituteId: to.substituteId, absentUntil: until };
  if (from.substituteId === change.substituteId && until?.getTime() === before.absentUntil?.getTime())
    return presentPresence(before);
  await keepPresence(tx, memberId, change);
  await announce(tx, absenceChanged, { memberId, from, to });
  return presentPresence({ ...before, ...change });
}

async function requireSubstitute(tx: Tx, memberId: string, substituteId: string | null): Promise<void> {
  if (substituteId === null) return;
  const isOther = substituteId !== memberId;
  if (isOther && (await isActiveMember(tx, substituteId))) return;
  const reason = isOther ? peopleWords.memberNotFound : peopleWords.substituteIsSelf;
  throw invalidAt(tx, 'substituteId', reason);
}
