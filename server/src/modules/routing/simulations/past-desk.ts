import type { FilterRecord } from '@zhiyin/domain/kit';
import {
  effectiveSince,
  type HeadStarts,
  type Stretch,
  shiftsFrom,
  shiftsFromWork,
} from '@zhiyin/domain/routing';
import type { PastConversation } from '#modules/inbox';
import { statusChanges } from '#modules/people';
import type { Tx } from '#platform/context.ts';
import type { Plan } from '../plan.ts';
import { belongingOf, recordsOf } from '../queues.ts';

/** What comes after this long without a deed is another stretch of work. */
const workGapMs = 2 * 3_600_000;
const dayMs = 86_400_000;

/** When everybody was there, by member, and of whom that is only guessed from what they did. */
export interface Attendance {
  readonly shifts: ReadonlyMap<string, readonly Stretch[]>;
  readonly isGuessed: boolean;
}

/** Who was available when, from the log of statuses; of whom it says nothing, from their work. */
export async function attendanceIn(
  tx: Tx,
  period: Stretch,
  past: readonly PastConversation[],
): Promise<Attendance> {
  // A status lasts until the next: somebody may have come days before.
  const span = { from: new Date(period.from - 7 * dayMs), to: new Date(period.to) };
  const changes = Map.groupBy(await statusChanges(tx, span), ({ memberId }) => memberId);
  const shifts = new Map<string, readonly Stretch[]>();
  for (const [memberId, own] of changes) {
    const told = own.map(({ at, to }) => ({ at: at.getTime(), isAvailable: to === 'available' }));
    shifts.set(memberId, shiftsFrom(told, period));
  }
  const work = Map.groupBy(past, ({ assigned }) => assigned?.memberId ?? '');
  work.delete('');
  let isGuessed = false;
  for (const [memberId, own] of work) {
    if (changes.has(memberId)) continue;
    isGuessed = true;
    const moments = own.flatMap(({ assigned, firstResponseAt, closedAt }) =>
      [assigned?.at, firstResponseAt, closedAt].flatMap((at) => (at ? [at.getTime()] : [])),
    );
    shifts.set(memberId, within(shiftsFromWork(moments, workGapMs), period));
  }
  return { shifts, isGuessed };
}

function within(stretches: readonly Stretch[], { from, to }: Stretch): Stretch[] {
  return stretches.flatMap((one) => {
    const cut = { from: Math.max(one.from, from), to: Math.min(one.to, to) };
    return cut.from < cut.to ? [cut] : [];
  });
}

/** Where a conversation stood, or would have. */
export interface PastPlace {
  readonly queueId: string | null;
  readonly aheadMinutes: number;
  readonly language: string | null;
}

/** Where each of these belongs in a plan, as they were when they came, as far as that is known. */
export async function placesThen(
  tx: Tx,
  plan: Plan,
  past: readonly PastConversation[],
): Promise<Map<string, PastPlace>> {
  const ids = past.map(({ conversationId }) => conversationId);
  const records = await recordsOf(tx, ids, plan.fields);
  return new Map(
    past.flatMap((one) => {
      const record = records.get(one.conversationId);
      if (!record) return [];
      const then = asItCame(record, one);
      const { queue, aheadMinutes } = belongingOf(plan.queues, then, one.openedAt);
      const { customerLanguage } = record;
      const language =
        plan.settings.isLanguageAsked && typeof customerLanguage === 'string' ? customerLanguage : null;
      return [[one.conversationId, { queueId: queue?.queueId ?? null, aheadMinutes, language }]];
    }),
  );
}

/** What is known of the moment at which it came stands above how it is now. */
function asItCame(record: FilterRecord, { openedAt, teamId, firstText }: PastConversation): FilterRecord {
  return {
    ...record,
    state: 'open',
    assignee: null,
    team: teamId,
    customerText: firstText,
    lastMessageAuthor: 'customer',
    lastMessageAt: openedAt,
    messageCount: 1,
    waitingSince: openedAt,
    firstResponseAt: null,
    openedAt,
    closedAt: null,
    snoozedUntil: null,
  };
}

/** By how much a priority moves a conversation forward, in ms. */
export function headStartMs(headStarts: HeadStarts, { priority }: PastConversation): number {
  return -effectiveSince(headStarts, { priority, waitingSinceMs: 0 }) || 0;
}
