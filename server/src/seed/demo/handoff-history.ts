import type { HandoffType } from '@zhiyin/domain/handoffs';
import type { Context } from '#platform/context.ts';
import type { PlannedAgent } from '../plan-conversations.ts';
import { openRandom, type Random } from '../random.ts';
import { writeRows } from '../write-rows.ts';

/** What departments were asked in the weeks before, by the kind of hand-off. */
const asked: readonly (readonly string[])[] = [
  [
    '少发一包试饮',
    '包裹停在中转站',
    '改地址后要拦截',
    'Two parcels, one arrived',
    '外箱压坏，查打包',
    '错发成散装',
  ],
  ['退款没到账', '重复扣款', 'Refund to an old card', '差价要退', '运费多收了'],
  ['泡开有异味', '罐底有锈点', '礼盒印字掉色', 'Cup cracks at the rim'],
];
const found = [
  '已查明并处理',
  '已补发',
  '已联系快递',
  '已退款',
  'Done, the customer was told',
  '检验合格，附照片',
] as const;
const lacks = ['缺快递单号', '请补一张照片', '订单号对不上', 'Which of the two parcels?'] as const;

/** How well each department keeps its time and its word: the pairs differ, as they do in life. */
const habits = [
  { often: 22, hours: [0.5, 5] as const, returns: 0.3, stars: [3, 5] as const },
  { often: 14, hours: [2, 11] as const, returns: 0.15, stars: [2, 5] as const },
  { often: 9, hours: [6, 60] as const, returns: 0.35, stars: [3, 5] as const },
];

const days = 60;
const hour = 3_600_000;
/** What was returned came back after two hours, in which no time counts. */
const returnedMs = 2 * hour;

/** Who answers for a kind of hand-off. */
interface Answering {
  readonly type: HandoffType;
  readonly memberIds: readonly string[];
}

interface Past {
  readonly answering: Answering;
  readonly agent: PlannedAgent;
  readonly sentAt: Date;
  readonly tookMs: number;
  readonly wasReturned: boolean;
  readonly title: string;
  readonly ratings: readonly [number | null, number | null];
}

/** Writes two months of hand-offs that are over, numbered from 1, with what happened in each. */
export async function writeHandoffHistory(
  ctx: Context,
  agents: readonly PlannedAgent[],
  kinds: readonly Answering[],
): Promise<void> {
  const random = openRandom(7);
  const now = ctx.system.now().getTime();
  const past = kinds
    .flatMap((answering, index) => pastOf(random, now, { answering, agents, index }))
    .sort((a, b) => a.sentAt.getTime() - b.sentAt.getTime());
  const written = past.map((one, index) => rowsOf(random, ctx.workspaceId, one, index + 1));
  await writeRows(
    ctx,
    'handoffs',
    written.map(({ row }) => row),
  );
  await writeRows(
    ctx,
    'handoff_steps',
    written.flatMap(({ steps }) => steps),
  );
  await writeRows(ctx, 'handoff_numbers', [{ workspace_id: ctx.workspaceId, last_number: past.length }]);
}

interface Kind {
  readonly answering: Answering;
  readonly agents: readonly PlannedAgent[];
  readonly index: number;
}

function pastOf(random: Random, now: number, { answering, agents, index }: Kind): Past[] {
  const habit = habits[index % habits.length];
  if (!habit || agents.length === 0) return [];
  const { often, hours, returns, stars } = habit;
  return Array.from({ length: often }, () => {
    const tookMs = (hours[0] + random.next() ** 2 * (hours[1] - hours[0])) * hour;
    const rated = () => (random.isLucky(0.7) ? random.between(stars[0], stars[1]) : null);
    return {
      ...{ answering, agent: random.pick(agents), tookMs, wasReturned: random.isLucky(returns) },
      sentAt: new Date(now - random.between(7 * 24, days * 24) * hour),
      title: random.pick(asked[index % asked.length] ?? ['–']),
      ratings: [rated(), rated()],
    };
  });
}

function rowsOf(random: Random, workspace_id: string, past: Past, number: number) {
  const { answering, agent, sentAt, tookMs, wasReturned, title, ratings } = past;
  const { type, memberIds } = answering;
  const of = { workspace_id, handoff_id: random.id(sentAt) };
  const at = (ms: number) => new Date(sentAt.getTime() + ms);
  const awayMs = wasReturned ? returnedMs : 0;
  const answeredAt = at(tookMs + awayMs);
  const dueAt = type.targetSeconds === null ? null : at(type.targetSeconds * 1000 + awayMs);
  const isLate = dueAt !== null && answeredAt > dueAt;
  const [taker_id, result_text] = [random.pick(memberIds), random.pick(found)];
  const row = {
    ...{ ...of, number, type_id: type.typeId, title, note: '', state: 'closed', revision: 6 },
    ...{ from_team_id: agent.teamId, to_team_id: type.teamId, sent_by: agent.memberId, taker_id },
    ...{ conversation_id: null, ticket_id: null, quotes: [], pauses: [], answers: {}, result: {} },
    ...{ form_id: null, form_version: null, answer_form_id: null, answer_form_version: null },
    ...{ result_text, sent_at: sentAt, changed_at: answeredAt, answered_at: answeredAt },
    ...{ stopped_at: answeredAt, answer_seconds: Math.round(tookMs / 1000), disputes: 0 },
    ...{ returns: wasReturned ? 1 : 0, target_seconds: type.targetSeconds, calendar_id: null },
    ...{ warn_percent: type.warnPercent, due_at: dueAt, warned_at: null, closes_at: null },
    ...{ breached_at: isLate ? dueAt : null, outcome: isLate ? 'breached' : 'kept' },
    ...{ handoff_rating: ratings[0], handoff_rating_text: '', result_rating: ratings[1] },
    result_rating_text: '',
  };
  const happened = whatHappened(random, past, { taker: taker_id, said: result_text });
  return { row, steps: happened.map((step) => stepRow(random, of, at(step.ms), step)) };
}

function whatHappened(
  random: Random,
  { agent: { memberId: sender }, tookMs, wasReturned, ratings }: Past,
  { taker, said }: { taker: string; said: string },
): Happened[] {
  const answered = tookMs + (wasReturned ? returnedMs : 0);
  const returned = [
    { kind: 'return', actor: taker, ms: tookMs / 3, text: random.pick(lacks) },
    { kind: 'send-again', actor: sender, ms: tookMs / 3 + returnedMs, text: '已补 / Added' },
  ];
  return [
    { kind: 'send', actor: sender, ms: 0 },
    { kind: 'take', actor: taker, ms: tookMs / 4 },
    ...(wasReturned ? returned : []),
    { kind: 'answer', actor: taker, ms: answered, text: said },
    ...rated('rate-handoff', taker, answered, ratings[0]),
    ...rated('rate-result', sender, answered + hour / 2, ratings[1]),
    { kind: 'accept', actor: sender, ms: answered + hour },
    { kind: 'close', actor: null, ms: answered + 73 * hour },
  ];
}

interface Happened {
  readonly kind: string;
  readonly actor: string | null;
  readonly ms: number;
  readonly text?: string;
  readonly rating?: number;
}

function rated(kind: string, actor: string, ms: number, rating: number | null): Happened[] {
  return rating === null ? [] : [{ kind, actor, ms, rating }];
}

function stepRow(
  random: Random,
  of: { workspace_id: string; handoff_id: string },
  at: Date,
  { kind, actor, text = '', rating }: Happened,
) {
  return {
    ...of,
    ...{ step_id: random.id(at), kind, at, text, answers: null, rating: rating ?? null },
    ...{ actor_kind: actor === null ? 'system' : 'member', actor_id: actor },
  };
}
