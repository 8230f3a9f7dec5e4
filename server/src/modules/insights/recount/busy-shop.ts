import fc from 'fast-check';
import { v7 } from 'uuid';
import { transact } from '#platform/database/transact.ts';
import type { Shop } from '../../../../test/world.ts';

/** Somebody of a busy shop, and what they are in. */
export interface BusyMember {
  readonly memberId: string;
  readonly teamIds: readonly string[];
}

/** A message of the shop; `sentAt` is in minutes before now. */
export interface BusyReply {
  readonly by: number;
  readonly minutesAgo: number;
  readonly isNote: boolean;
}

/** One conversation as it may lie in the database. People and teams are given by their place, -1 is nobody. */
export interface BusyConversation {
  readonly conversationId: string;
  readonly assignee: number;
  readonly team: number;
  readonly openedMinutesAgo: number;
  readonly waitingMinutesAgo: number | null;
  readonly isSnoozed: boolean;
  readonly closedMinutesAgo: number | null;
  readonly replies: readonly BusyReply[];
  readonly answers: readonly {
    readonly minutesAgo: number;
    readonly score: number | null;
    readonly agent: number;
  }[];
}

/** Three members in two teams, the third in both. */
export function somePeople(): { teamIds: readonly string[]; members: readonly BusyMember[] } {
  const [first, second] = [v7(), v7()];
  const inTeams = [[first], [second], [first, second]];
  return { teamIds: [first, second], members: inTeams.map((teamIds) => ({ memberId: v7(), teamIds })) };
}

const minutes = fc.integer({ min: 1, max: 40 * 60 });
const who = fc.integer({ min: -1, max: 2 });
/** Conversations of every kind, today's and yesterday's. */
export const someConversations: fc.Arbitrary<BusyConversation[]> = fc.array(
  fc.record({
    conversationId: fc.constant(null).map(() => v7()),
    assignee: who,
    team: fc.integer({ min: -1, max: 1 }),
    openedMinutesAgo: minutes.map((one) => one + 40 * 60),
    waitingMinutesAgo: fc.option(minutes),
    isSnoozed: fc.boolean(),
    closedMinutesAgo: fc.option(minutes),
    replies: fc.array(
      fc.record({ by: fc.integer({ min: 0, max: 2 }), minutesAgo: minutes, isNote: fc.boolean() }),
      { maxLength: 4 },
    ),
    answers: fc.array(
      fc.record({ minutesAgo: minutes, score: fc.option(fc.integer({ min: 1, max: 5 })), agent: who }),
      { maxLength: 2 },
    ),
  }),
  { minLength: 1, maxLength: 14 },
);

/** A moment so many minutes before another. */
export function before(now: Date, minutesAgo: number): Date {
  return new Date(now.getTime() - minutesAgo * 60_000);
}

/** When the shop first answered in public; null before. */
export function firstAnswered({ replies }: BusyConversation): number | null {
  const open = replies.filter((reply) => !reply.isNote).map((reply) => reply.minutesAgo);
  return open.length === 0 ? null : Math.max(...open);
}

/** Puts people and conversations into the database as they are. */
export async function fill(
  shop: Shop,
  now: Date,
  people: ReturnType<typeof somePeople>,
  conversations: readonly BusyConversation[],
): Promise<void> {
  const { workspaceId } = shop;
  const idOf = (place: number) => people.members[place]?.memberId ?? null;
  await transact(shop.asSystem(), async (tx) => {
    const fresh = { workspaceId, createdAt: now, archivedAt: null };
    const teams = people.teamIds.map((teamId, index) => ({ ...fresh, teamId, name: `Team ${index}` }));
    await tx.db.insertInto('teams').values(teams).execute();
    for (const { memberId, teamIds } of people.members) {
      const account = { userId: v7(), name: 'Li', email: `${memberId}@example.com`, roleId: v7() };
      const member = { ...account, locale: 'en', timeZone: 'UTC', createdAt: now, removedAt: null };
      await tx.db
        .insertInto('members')
        .values({ ...member, workspaceId, memberId })
        .execute();
      const places = teamIds.map((teamId) => ({ workspaceId, memberId, teamId }));
      await tx.db.insertInto('teamMembers').values(places).execute();
    }
    for (const one of conversations) {
      const { conversationId, closedMinutesAgo, waitingMinutesAgo } = one;
      const first = firstAnswered(one);
      await tx.db
        .insertInto('conversations')
        .values({
          workspaceId,
          conversationId,
          customerId: v7(),
          channel: 'widget',
          state: closedMinutesAgo === null ? 'open' : 'closed',
          assigneeId: idOf(one.assignee),
          teamId: people.teamIds[one.team] ?? null,
          messageCount: one.replies.length,
          lastMessageText: '…',
          lastMessageAuthor: 'customer',
          lastMessageAt: now,
          waitingSince: waitingMinutesAgo === null ? null : before(now, waitingMinutesAgo),
          snoozedUntil: one.isSnoozed ? before(now, -60) : null,
          firstResponseAt: first === null ? null : before(now, first),
          openedAt: before(now, one.openedMinutesAgo),
          closedAt: closedMinutesAgo === null ? null : before(now, closedMinutesAgo),
        })
        .execute();
      for (const [index, reply] of one.replies.entries()) {
        const ids = { messageId: v7(), clientMessageId: v7(), authorId: idOf(reply.by) };
        const said = {
          ...ids,
          authorKind: 'member',
          visibility: reply.isNote ? 'note' : 'public',
          text: '…',
        };
        await tx.db
          .insertInto('messages')
          .values({
            ...said,
            workspaceId,
            conversationId,
            number: index + 1,
            sentAt: before(now, reply.minutesAgo),
          })
          .execute();
      }
      for (const [index, { minutesAgo, score, agent }] of one.answers.entries()) {
        const answeredAt = before(now, minutesAgo);
        const moments = { askedAt: answeredAt, expiresAt: now, answeredAt, datedAt: answeredAt };
        const ids = { askId: v7(), conversationId, customerId: v7(), agentId: idOf(agent) };
        const closedAt = before(now, 5000 + index);
        const teamId = people.teamIds[one.team] ?? null;
        await tx.db
          .insertInto('asks')
          .values({ ...ids, ...moments, workspaceId, closedAt, score, teamId })
          .execute();
      }
    }
  });
}
