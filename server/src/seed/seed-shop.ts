import { requestIndexing } from '#modules/inbox';
import type { Context } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { skipPast } from '#platform/lots/follow-log.ts';
import { asksOf } from './asks-of.ts';
import { givenNames, surnames, westernNames } from './content.ts';
import {
  type Plan,
  type PlannedAgent,
  type PlannedConversation,
  type PlannedCustomer,
  planConversations,
} from './plan-conversations.ts';
import { openRandom, type Random } from './random.ts';
import { customerRows, type Row, type Rows, rowsOf } from './rows-of.ts';
import { withinRoom } from './within-room.ts';
import { numberFacts, setPosition, writeRows } from './write-rows.ts';

/** How much to fill in. */
export interface Amount {
  readonly customers: number;
  readonly conversations: number;
  /** Least lines of each conversation. */
  readonly linesMin: number;
  readonly days: number;
  /** The same number makes the same shop. */
  readonly seed: number;
  /** So many more of one matter in the last days, as when a carrier is late. */
  readonly rush?: { readonly reasonKey: string; readonly conversations: number; readonly days: number };
}

/** What is filled. */
export interface SeededShop {
  readonly widgetId: string;
  readonly agents: readonly PlannedAgent[];
  /** True: what is over carries the team of whoever handled it. */
  readonly isByTeam?: boolean;
}

/** Minutes that the demo shop's clock (Asia/Shanghai, no summer time) is ahead of UTC. */
const zoneMinutes = 480;
const conversationsAtATime = 2_000;

/**
 * Fills a shop with customers and conversations of the past days, as its agents would have handled them, facts
 * included. `onProgress` hears how many conversations are written.
 */
export async function seedShop(
  ctx: Context,
  shop: SeededShop,
  amount: Amount,
  onProgress: (done: number) => void = () => undefined,
): Promise<{ conversations: number; messages: number }> {
  const random = openRandom(amount.seed);
  // Numbers of their own, so that what customers say changes nothing of what went before.
  const moods = openRandom(amount.seed + 1_000_003);
  const to = ctx.system.now();
  const from = new Date(to.getTime() - amount.days * 86_400_000);
  const customers = Array.from({ length: amount.customers }, (_, index) =>
    aCustomer(random, from, to, index),
  );
  const plan = { from, to, zoneMinutes, conversations: amount.conversations, linesMin: amount.linesMin };
  const usual = planConversations(random, plan, customers, shop.agents);
  const planned = byTeam(shop, withinRoom(random, withRush(amount, plan, usual, customers, shop.agents)));
  await writeRows(ctx, 'customers', customerRows(ctx.workspaceId, customers, planned));
  let messages = 0;
  const due: Row[] = [];
  let writing: Promise<void> = Promise.resolve();
  for (let start = 0; start < planned.length; start += conversationsAtATime) {
    const planning = planned.slice(start, start + conversationsAtATime);
    const rows = planning.map((one) => rowsOf(random, ctx.workspaceId, shop.widgetId, one));
    const asked = planning.map((one, index) =>
      asksOf(moods, ctx.workspaceId, one, closedAt(rows[index]), to),
    );
    due.push(...asked.flatMap((one) => one.due));
    // The database writes one part while the next is made up.
    await writing;
    writing = writePart(ctx, rows, asked);
    messages += rows.reduce((sum, one) => sum + one.messages.length, 0);
    onProgress(Math.min(planned.length, start + planning.length));
  }
  await writing;
  // Last, so that no clock comes round and announces something while facts are still given their places.
  await writeRows(ctx, 'due', due);
  await requestIndexing(ctx);
  await transact(ctx, skipPast);
  return { conversations: planned.length, messages };
}

/** With those of a rush among them, in the order in which they began. */
function withRush(
  { rush, seed }: Amount,
  plan: Plan,
  usual: readonly PlannedConversation[],
  customers: readonly PlannedCustomer[],
  agents: readonly PlannedAgent[],
): PlannedConversation[] {
  if (!rush) return [...usual];
  const { days, ...more } = rush;
  const from = new Date(plan.to.getTime() - days * 86_400_000);
  const rushed = planConversations(openRandom(seed + 7), { ...plan, ...more, from }, customers, agents);
  const begun = ({ lines }: PlannedConversation) => lines[0]?.at.getTime() ?? 0;
  return [...usual, ...rushed].sort((a, b) => begun(a) - begun(b));
}

function byTeam(
  { isByTeam = false }: SeededShop,
  planned: readonly PlannedConversation[],
): PlannedConversation[] {
  return planned.map((one) => (isByTeam && one.isClosed ? { ...one, teamId: one.agent.teamId } : one));
}

/** Conversations with all they left; what stands in different tables is written side by side. */
async function writePart(
  ctx: Context,
  rows: readonly Rows[],
  asked: readonly ReturnType<typeof asksOf>[],
): Promise<void> {
  const facts = [...rows, ...asked].flatMap((one) => one.facts).sort(byMoment);
  const numbered = await numberFacts(ctx, facts);
  await Promise.all([
    writeRows(
      ctx,
      'conversations',
      rows.map((one) => one.conversation),
    ),
    writeRows(
      ctx,
      'messages',
      rows.flatMap((one) => one.messages),
    ),
    writeRows(
      ctx,
      'asks',
      asked.flatMap((one) => one.asks),
    ),
    writeRows(ctx, 'facts', numbered),
  ]);
  await setPosition(ctx, Number(numbered.at(-1)?.['position'] ?? 0));
}

function closedAt(rows: Rows | undefined): Date | null {
  const moment = rows?.conversation['closed_at'];
  return moment instanceof Date ? moment : null;
}

function byMoment(a: Record<string, unknown>, b: Record<string, unknown>): number {
  return Number(a['occurred_at']) - Number(b['occurred_at']);
}

function aCustomer(random: Random, from: Date, to: Date, index: number): PlannedCustomer {
  const isWestern = random.isLucky(0.2);
  const chinese = `${random.pick(surnames)}${random.pick(givenNames)}`;
  // Most customers of a quarter were customers before; the rest come in one after the other.
  const share = random.isLucky(0.4) ? 0 : random.next() * 0.95;
  const createdAt = new Date(
    from.getTime() + share * (to.getTime() - from.getTime()) + random.between(0, 3_600_000),
  );
  return {
    customerId: random.id(createdAt),
    name: isWestern
      ? `${random.pick(westernNames)} ${String.fromCharCode(65 + random.between(0, 25))}.`
      : chinese,
    locale: isWestern ? 'en' : 'zh',
    email: random.isLucky(0.5) ? `customer${index + 1}@example.com` : null,
    phone: random.isLucky(0.6) ? `1380000${String(1000 + index).slice(-4)}` : null,
    createdAt,
  };
}
