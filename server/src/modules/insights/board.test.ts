import { inboxRead, inboxReadAll } from '@zhiyin/domain/inbox';
import {
  type BoardFigure,
  type BoardFigures,
  boardFigures,
  boardRead,
  boardReadColleagues,
} from '@zhiyin/domain/insights';
import { quantile } from '@zhiyin/domain/statistics';
import { surveysRead } from '@zhiyin/domain/surveys';
import fc from 'fast-check';
import { v7 } from 'uuid';
import { expect, it } from 'vitest';
import type { Context } from '#platform/context.ts';
import { type BusyConversation, fill, someConversations, somePeople } from '../../../test/board/busy-shop.ts';
import { type Found, isOfTeam, recount } from '../../../test/board/recount.ts';
import { type Shop, useWorld } from '../../../test/world.ts';
import { listBoardConversations } from './actions/list-board-conversations.ts';
import { readBoard } from './actions/read-board.ts';

const world = useWorld();
const lead = [boardRead, boardReadColleagues, inboxRead, inboxReadAll, surveysRead];

/** How many minutes ago the day began in Shanghai, where the shop is, which has no summer time. */
function todayMinutes(now: Date): number {
  return ((now.getTime() + 8 * 3_600_000) % 86_400_000) / 60_000;
}

async function aBusyShop(conversations: readonly BusyConversation[]) {
  const shop = await world().aShop();
  const now = world().system.now();
  const people = somePeople();
  await fill(shop, now, people, conversations);
  return { shop, people, found: recount(conversations, todayMinutes(now)) };
}

/** The figures that somebody should see, of what was found. */
function expected(found: readonly Found[]): Omit<BoardFigures, 'longestWaitSince'> {
  const of = (figure: BoardFigure) => found.filter((one) => one.figure === figure);
  const count = (figure: BoardFigure) => new Set(of(figure).map((one) => one.conversationId)).size;
  const spread = (figure: BoardFigure) => {
    const values = of(figure).flatMap(({ value }) => value ?? []);
    return { n: count(figure), medianSeconds: quantile(values, 0.5), p90Seconds: quantile(values, 0.9) };
  };
  return {
    waiting: count('waiting'),
    unassigned: count('unassigned'),
    inProgress: count('in-progress'),
    snoozed: count('snoozed'),
    answered: count('answered'),
    closed: count('closed'),
    firstResponse: spread('first-response'),
    resolution: spread('resolution'),
    csat: { n: of('csat').length, satisfied: of('csat').filter(({ value }) => (value ?? 0) >= 4).length },
  };
}

/** Figures without what `expected` leaves out, rounded to where sums of floats agree. */
function rounded({
  longestWaitSince: _since,
  ...figures
}: BoardFigures | (ReturnType<typeof expected> & { longestWaitSince?: null })) {
  return JSON.parse(
    JSON.stringify(figures, (_key, value) =>
      typeof value === 'number' ? Math.round(value * 1000) / 1000 : value,
    ),
  );
}

it('says of the shop, of teams and of members what a recount by hand says', async () => {
  await fc.assert(
    fc.asyncProperty(someConversations, async (conversations) => {
      const { shop, people, found } = await aBusyShop(conversations);
      const board = await readBoard(shop.as(lead));
      expect(rounded(board.shop)).toEqual(rounded(expected(found)));
      const waits = found.filter((one) => one.figure === 'waiting').map((one) => one.minutesAgo);
      expect(board.shop.longestWaitSince === null).toBe(waits.length === 0);
      for (const [place, { memberId }] of people.members.entries()) {
        const row = board.members.find((member) => member.memberId === memberId);
        const own = found.filter((one) => one.member === place);
        expect(row === undefined).toBe(own.length === 0);
        if (row) expect(rounded(row.figures)).toEqual(rounded(expected(own)));
      }
      for (const [place, { figures }] of board.teams.entries()) {
        const own = found.filter((one) => isOfTeam(one, place, people.teamIds, people.members));
        expect(rounded(figures)).toEqual(rounded(expected(own)));
      }
    }),
    { numRuns: 25 },
  );
});

function figureCount(figures: BoardFigures, figure: BoardFigure): number {
  if (figure === 'first-response') return figures.firstResponse.n;
  if (figure === 'in-progress') return figures.inProgress;
  if (figure === 'csat') return figures.csat?.n ?? 0;
  const found = figures[figure];
  return typeof found === 'number' ? found : found.n;
}

async function behind(ctx: Context, figure: BoardFigure, whose: { memberId?: string; teamId?: string }) {
  const marks: string[] = [];
  let after: string | undefined;
  do {
    const page = await listBoardConversations(ctx, { figure, ...whose, after, limit: 3 });
    marks.push(...page.items.map((item) => item.markId));
    after = page.next ?? undefined;
  } while (after !== undefined);
  expect(new Set(marks).size).toBe(marks.length);
  return marks.length;
}

it('opens every figure to exactly as many conversations as it says, whoever looks', async () => {
  const conversations = fc.sample(someConversations, { seed: 11, numRuns: 4 }).flat();
  const { shop, people } = await aBusyShop(conversations);
  const [first] = people.teamIds;
  const ofOneTeam = [boardRead, boardReadColleagues, inboxRead, surveysRead];
  const readers = [shop.as(lead), shop.as(ofOneTeam, { teamIds: [first ?? ''] }), shop.as(ofOneTeam)];
  const sums: number[] = [];
  for (const reader of readers) {
    const board = await readBoard(reader);
    let sum = 0;
    for (const figure of boardFigures) {
      const all = figureCount(board.shop, figure);
      expect(await behind(reader, figure, {})).toBe(all);
      sum += all;
      for (const { memberId, figures } of board.members)
        expect(await behind(reader, figure, { memberId })).toBe(figureCount(figures, figure));
      for (const { teamId, figures } of board.teams)
        expect(await behind(reader, figure, { teamId })).toBe(figureCount(figures, figure));
    }
    sums.push(sum);
  }
  const [all = 0, some = 0, fewest = 0] = sums;
  expect(all).toBeGreaterThan(some);
  expect(some).toBeGreaterThan(fewest);
  expect(fewest).toBeGreaterThan(0);
});

const oneOfEach: BusyConversation = {
  conversationId: v7(),
  assignee: 0,
  team: -1,
  openedMinutesAgo: 30,
  waitingMinutesAgo: 0,
  isSnoozed: false,
  closedMinutesAgo: null,
  replies: [{ by: 0, minutesAgo: 0, isNote: false }],
  answers: [{ minutesAgo: 0, score: 5, agent: 0 }],
};
const another = (more: Partial<BusyConversation>): BusyConversation => ({
  ...oneOfEach,
  ...more,
  conversationId: v7(),
});

it('shows an agent the shop and themselves, and colleagues only with that right', async () => {
  const { shop, people } = await aBusyShop([another({}), another({ assignee: 1 })]);
  const [me, colleague] = people.members.map(({ memberId }) => memberId);
  const agent = shop.as([boardRead, inboxRead, inboxReadAll], { id: me ?? '' });
  const board = await readBoard(agent);
  expect(board.shop.waiting).toBe(2);
  expect(board.members.map(({ memberId }) => memberId)).toEqual([me]);
  const ask = (ctx: Context, memberId: string | undefined) =>
    listBoardConversations(ctx, { figure: 'waiting', memberId, limit: 10 });
  expect((await ask(agent, me)).items).toHaveLength(1);
  await expect(ask(agent, colleague)).rejects.toMatchObject({ kind: 'forbidden' });
  expect((await ask(shop.as(lead), colleague)).items).toHaveLength(1);
});

it('is told to nobody without the right, nothing of conversations or satisfaction without theirs', async () => {
  const { shop } = await aBusyShop([another({})]);
  await expect(readBoard(shop.as([inboxRead]))).rejects.toMatchObject({ kind: 'forbidden' });
  const asked = { figure: 'csat', limit: 10 } as const;
  await expect(listBoardConversations(shop.as([inboxRead]), asked)).rejects.toMatchObject({
    kind: 'forbidden',
  });
  const without = async (ctx: Context) => {
    const { shop: figures } = await readBoard(ctx);
    return [figures.waiting, figures.csat, (await listBoardConversations(ctx, asked)).items.length];
  };
  expect(await without(shop.as([boardRead]))).toEqual([0, null, 0]);
  expect(await without(shop.as([boardRead, inboxRead]))).toEqual([1, null, 0]);
  expect(await without(shop.as([boardRead, inboxRead, surveysRead]))).toEqual([1, { n: 1, satisfied: 1 }, 1]);
});

it('begins the day at midnight of the shop, also where the clocks change', async () => {
  const shop: Shop = await world().aShop();
  const board = await readBoard(shop.as(lead));
  const now = world().system.now();
  expect(board.timeZone).toBe('Asia/Shanghai');
  expect(Date.parse(board.dayStart)).toBe(Math.floor(now.getTime() / 60_000 - todayMinutes(now)) * 60_000);
  expect(board.shop).toMatchObject({ waiting: 0, longestWaitSince: null, csat: { n: 0, satisfied: 0 } });
});
