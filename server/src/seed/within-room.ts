import type { PlannedConversation } from './plan-conversations.ts';
import type { Random } from './random.ts';

/** As many open conversations as an agent of the demo has: one fewer than a new colleague may have. */
export const roomOfAgent = 4;
const dayMs = 86_400_000;

/**
 * The plan with nobody over their head: of what an agent has in talk now, what began last stays, and the rest was a day
 * earlier and is over. What a customer of today began stays open, too: they were not here yesterday.
 */
export function withinRoom(random: Random, planned: readonly PlannedConversation[]): PlannedConversation[] {
  const inTalk = planned.filter((one) => !one.isClosed && one.lines.some(({ who }) => who === 'a'));
  const open = new Map<string, number>();
  const over = new Set<PlannedConversation>();
  for (const one of inTalk.toReversed().toSorted((a, b) => Number(wasHere(a)) - Number(wasHere(b)))) {
    const has = open.get(one.agent.memberId) ?? 0;
    if (has >= roomOfAgent && wasHere(one)) over.add(one);
    else open.set(one.agent.memberId, has + 1);
  }
  return planned
    .map((one) => (over.has(one) ? yesterday(random, one) : one))
    .sort((a, b) => startOf(a) - startOf(b));
}

function wasHere(one: PlannedConversation): boolean {
  return one.customer.createdAt.getTime() <= startOf(one) - dayMs;
}

function yesterday(random: Random, one: PlannedConversation): PlannedConversation {
  const lines = one.lines.map((line) => ({ ...line, at: new Date(line.at.getTime() - dayMs) }));
  return { ...one, conversationId: random.id(lines[0]?.at ?? new Date(0)), lines, isClosed: true };
}

function startOf({ lines }: PlannedConversation): number {
  return lines[0]?.at.getTime() ?? 0;
}
