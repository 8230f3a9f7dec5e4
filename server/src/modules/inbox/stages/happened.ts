import {
  conversationClosed,
  conversationOpened,
  conversationReopened,
  type Happening,
  reasonChanged,
  replySent,
} from '@zhiyin/domain/inbox';
import type { FactRow } from '#platform/facts/read-facts.ts';

/** The kinds of facts by which conversations go from stage to stage. What customers write is not among them. */
export const stageFactKinds = [
  conversationOpened,
  replySent,
  reasonChanged,
  conversationClosed,
  conversationReopened,
].map(({ kind }) => kind);

/** What happened to one conversation, in order; `openedAt` when it began among these facts. */
export interface Story {
  readonly openedAt: Date | null;
  readonly happenings: readonly Happening[];
}

/** Facts of the log as what they mean for stages, by conversation. `closedAt` tells when one was closed, if it is. */
export function storiesIn(
  facts: readonly FactRow[],
  closedAt: (conversationId: string) => Date | null,
): Map<string, Story> {
  const stories = new Map<string, Story>();
  for (const fact of facts) {
    const { subjectId, kind, occurredAt } = fact;
    if (subjectId === null) continue;
    const before = stories.get(subjectId) ?? { openedAt: null, happenings: [] };
    const openedAt = kind === conversationOpened.kind ? occurredAt : before.openedAt;
    const happenings = [...before.happenings, ...happened(fact, closedAt(subjectId))];
    stories.set(subjectId, { openedAt, happenings });
  }
  return stories;
}

function happened(
  { kind, payload, actorKind, actorId, occurredAt }: FactRow,
  closedAt: Date | null,
): Happening[] {
  const one = (...tries: Happening['tries']): Happening => ({
    tries,
    at: occurredAt,
    memberId: actorKind === 'member' ? actorId : null,
  });
  if (kind === replySent.kind) {
    const sent = replySent.payload.safeParse(payload).data;
    // Programs answer, too; understanding a customer is a person's work.
    if (!sent || actorKind !== 'member') return [];
    return [sent.isFirstResponse ? one('answered') : one('answered', 'answered-again')];
  }
  if (kind === reasonChanged.kind) {
    if (!reasonChanged.payload.safeParse(payload).data?.to) return [];
    return [one(closedAt !== null && closedAt <= occurredAt ? 'recorded' : 'reason-set')];
  }
  if (kind === conversationClosed.kind) {
    const hasReason = Boolean(conversationClosed.payload.safeParse(payload).data?.reasonKey);
    return hasReason ? [one('closed'), one('recorded')] : [one('closed')];
  }
  return kind === conversationReopened.kind ? [one('reopened')] : [];
}
