import type { Happening } from './happening.ts';

/** What a conversation came to, in milliseconds and counts; null is what has not happened. */
export interface ConversationMeasures {
  readonly openedAt: number;
  readonly firstCustomerAt: number | null;
  /** The first answer by a person after the customer wrote, and whose. */
  readonly firstResponseAt: number | null;
  readonly firstResponseBy: string | null;
  readonly firstAutomaticAt: number | null;
  readonly firstClosedAt: number | null;
  /** Its last close; null while it is open. */
  readonly closedAt: number | null;
  readonly reopenCount: number;
  readonly transferCount: number;
  readonly escalationCount: number;
  /** People who answered. */
  readonly memberCount: number;
  readonly customerMessages: number;
  readonly humanMessages: number;
  readonly automaticMessages: number;
}

/**
 * What a conversation came to. Opening again takes back the last close and leaves the first. Null of a story without a
 * beginning, which has not come yet. Whoever writes first opens it. Of what was only filed, opening it again is its
 * beginning.
 */
export function measureConversation(story: readonly Happening[]): ConversationMeasures | null {
  const opened = story.find(({ what }) => what === 'opened') ?? story.find(({ what }) => what === 'reopened');
  if (!opened) return null;
  const only = (what: Happening['what']): Happening[] => story.filter((one) => one.what === what);
  const customers = only('customer');
  const humans = only('human');
  const closes = only('closed');
  const firstCustomerAt = customers[0]?.at ?? null;
  const isSince = ({ at }: Happening): boolean => firstCustomerAt !== null && at >= firstCustomerAt;
  const answer = humans.find(isSince);
  const last = story.findLast(({ what }) => what === 'closed' || what === 'reopened');
  const assigned = only('assigned');
  return {
    openedAt: opened.at,
    firstCustomerAt,
    firstResponseAt: answer?.at ?? null,
    firstResponseBy: answer?.memberId ?? null,
    firstAutomaticAt: only('automatic').find(isSince)?.at ?? null,
    firstClosedAt: closes[0]?.at ?? null,
    closedAt: last?.what === 'closed' ? last.at : null,
    reopenCount: only('reopened').filter((one) => one !== opened).length,
    transferCount: assigned.filter(({ isTransfer }) => isTransfer).length,
    escalationCount: assigned.filter(({ isEscalation }) => isEscalation).length,
    memberCount: new Set(humans.map(({ memberId }) => memberId)).size,
    customerMessages: customers.length,
    humanMessages: humans.length,
    automaticMessages: only('automatic').length,
  };
}
