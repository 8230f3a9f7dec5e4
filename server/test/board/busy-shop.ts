import fc from 'fast-check';
import { v7 } from 'uuid';
import type { Tx } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import type { Shop } from '../world.ts';

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
function before(now: Date, minutesAgo: number): Date {
  return new Date(now.getTime() - minutesAgo * 60_000);
}

/** When the shop first answered in public; null before. */
export function firstAnswered({ replies }: BusyConversation): number | null {
  const open = replies.filter((reply) => !reply.isNote).map((reply) => reply.minutesAgo);
  return open.length === 0 ? null : Math.max(...open);
}

type People = ReturnType<typeof somePeople>;

/** Where things are put, and what moments count from. */
interface Filling {
  readonly tx: Tx;
  readonly now: Date;
  readonly people: People;
}

/** Puts people and conversations into the database as they are. */
export async function fill(
  shop: Shop,
  now: Date,
  people: People,
  conversations: readonly BusyConversation[],
): Promise<void> {
  await transact(shop.asSystem(), async (tx) => {
    const filling = { tx, now, people };
    await fillPeople(filling);
    for (const one of conversations) {
      await fillConversation(filling, one);
      await fillReplies(filling, one);
      await fillAnswers(filling, one);
    }
  });
}

function idOf({ people }: Filling, place: number): string | null {
  return people.members[place]?.memberId ?? null;
}

async function fillPeople({ tx, now, people }: Filling): Promise<void> {
  const { workspaceId } = tx;
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
}

async function fillConversation(filling: Filling, one: BusyConversation): Promise<void> {
  const { tx, now, people } = filling;
  const { conversationId, closedMinutesAgo, waitingMinutesAgo } = one;
  const first = firstAnswered(one);
  const agoOrNull = (minutesAgo: number | null) => (minutesAgo === null ? null : before(now, minutesAgo));
  await tx.db
    .insertInto('conversations')
    .values({
      workspaceId: tx.workspaceId,
      conversationId,
      customerId: v7(),
      channel: 'widget',
      state: closedMinutesAgo === null ? 'open' : 'closed',
      assigneeId: idOf(filling, one.assignee),
      teamId: people.teamIds[one.team] ?? null,
      messageCount: one.replies.length,
      lastMessageText: '…',
      lastMessageAuthor: 'customer',
      lastMessageAt: now,
      waitingSince: agoOrNull(waitingMinutesAgo),
      snoozedUntil: one.isSnoozed ? before(now, -60) : null,
      firstResponseAt: agoOrNull(first),
      openedAt: before(now, one.openedMinutesAgo),
      closedAt: agoOrNull(closedMinutesAgo),
    })
    .execute();
}

async function fillReplies(filling: Filling, { conversationId, replies }: BusyConversation): Promise<void> {
  const { tx, now } = filling;
  for (const [index, reply] of replies.entries()) {
    const ids = { messageId: v7(), clientMessageId: v7(), authorId: idOf(filling, reply.by) };
    const place = { workspaceId: tx.workspaceId, conversationId, number: index + 1 };
    const said = { authorKind: 'member', visibility: reply.isNote ? 'note' : 'public', text: '…' };
    await tx.db
      .insertInto('messages')
      .values({ ...ids, ...place, ...said, sentAt: before(now, reply.minutesAgo) })
      .execute();
  }
}

async function fillAnswers(
  filling: Filling,
  { conversationId, answers, team }: BusyConversation,
): Promise<void> {
  const { tx, now, people } = filling;
  for (const [index, { minutesAgo, score, agent }] of answers.entries()) {
    const answeredAt = before(now, minutesAgo);
    const moments = { askedAt: answeredAt, expiresAt: now, answeredAt, datedAt: answeredAt };
    const ids = { askId: v7(), conversationId, customerId: v7(), agentId: idOf(filling, agent) };
    const teamId = people.teamIds[team] ?? null;
    // Each was asked after another close.
    const closedAt = before(now, 5000 + index);
    await tx.db
      .insertInto('asks')
      .values({ ...ids, ...moments, workspaceId: tx.workspaceId, closedAt, score, teamId })
      .execute();
  }
}
