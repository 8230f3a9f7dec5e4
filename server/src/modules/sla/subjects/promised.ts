import { conversationMoved, reasonChanged, stageEntered, tagsChanged } from '@zhiyin/domain/inbox';
import { clockFacts, type SlaSubject, slaSubjects } from '@zhiyin/domain/sla';
import { conversationsById } from '#modules/inbox';
import { ticketsById } from '#modules/tickets';
import type { Tx } from '#platform/context.ts';

/** Something that times are promised about, as its clocks need to know it now. */
export interface Promised {
  readonly subjectKind: SlaSubject;
  readonly subjectId: string;
  readonly customerId: string | null;
  readonly teamId: string | null;
  readonly assigneeId: string | null;
  /** Where it came from; tickets come from everywhere. */
  readonly channel: string;
  readonly isClosed: boolean;
}

/** What may start, pause or stop a clock, or bring a thing under another policy. */
export const followedFacts: Readonly<Record<SlaSubject, readonly string[]>> = {
  conversation: [...clockFacts.conversation, tagsChanged.kind, reasonChanged.kind, conversationMoved.kind],
  ticket: clockFacts.ticket,
};

/**
 * Every kind of fact without which no clock is judged. Conversations come into stages often, and where nothing is promised
 * of stages no clock cares.
 */
export function factsToJudgeBy(areStagesUsed: boolean): readonly string[] {
  const all = slaSubjects.flatMap((kind) => followedFacts[kind]);
  return areStagesUsed ? all : all.filter((kind) => kind !== stageEntered.kind);
}

/** Things of a kind by id; those that are not there are left out. */
export async function promisedById(
  tx: Tx,
  subjectKind: SlaSubject,
  ids: readonly string[],
): Promise<Map<string, Promised>> {
  if (subjectKind === 'ticket') {
    return new Map(
      [...(await ticketsById(tx, ids))].map(([subjectId, { customerId, teamId, assigneeId, category }]) => {
        const isClosed = category === 'solved' || category === 'closed';
        const whose = { customerId, teamId, assigneeId };
        return [subjectId, { subjectKind, subjectId, ...whose, channel: 'ticket', isClosed }];
      }),
    );
  }
  return new Map(
    [...(await conversationsById(tx, ids))].map(([subjectId, conversation]) => {
      const { customerId, teamId, assigneeId, channel, state } = conversation;
      const whose = { customerId, teamId, assigneeId };
      return [subjectId, { subjectKind, subjectId, ...whose, channel, isClosed: state === 'closed' }];
    }),
  );
}
