import type { Text } from '../../kit/words.ts';
import { defineWords } from '../../kit/words.ts';

/** What stands where there is nothing to count, and what leads on. */
export const nothingWords = defineWords('dashboards-nothing', {
  nothingYet: { zh: '这段时间没有数据', en: 'Nothing in this period' },
  nothingYetHint: {
    zh: '选一个更长的时间段，或者先让数据进来。',
    en: 'Choose a longer period, or let something come in first.',
  },
  nothingSuch: { zh: '这样筛选没有数据', en: 'Nothing that is narrowed to' },
  nothingSuchHint: {
    zh: '取消筛选，或者选一个更长的时间段。',
    en: 'Take the narrowing off, or choose a longer period.',
  },
  nothingTold: { zh: '还没有导入平台的数据', en: 'No figures of platforms yet' },
  nothingToldHint: {
    zh: '这些数字来自平台后台导出的表格，导入之后就会显示在这里。',
    en: 'These figures come from the tables that platforms export; once imported they show here.',
  },
  nothingOfDays: {
    zh: '这段时间没有平台的单日数据',
    en: 'No platform figures of single days in this period',
  },
  nothingOfDaysHint: {
    zh: '这里只算平台导出的单日数据，一行汇总多天的不计。换一个时间段，或者按天导出再导入。',
    en: 'Only rows of a single day count here, not those over several days. Choose another period, or export day by day and import that.',
  },
  takeOff: { zh: '取消筛选', en: 'Take the narrowing off' },
});

/** Where what a metric counts comes from. */
export const countedSources = [
  'chats',
  'orders',
  'told',
  'ratings',
  'surveys',
  'promises',
  'tickets',
  'followUps',
  'suggestions',
  'findings',
  'actions',
] as const;
export type CountedSource = (typeof countedSources)[number];

/** The step that lets it come in. */
export const leadWords: Readonly<Record<CountedSource, Text>> = {
  chats: { zh: '接入渠道', en: 'Connect a channel' },
  orders: { zh: '导入订单和评价', en: 'Import orders and reviews' },
  told: { zh: '导入平台数据', en: 'Import platforms’ figures' },
  ratings: { zh: '设置满意度评价', en: 'Set up satisfaction' },
  surveys: { zh: '打开问卷', en: 'Open surveys' },
  promises: { zh: '设置服务时限', en: 'Set service levels' },
  tickets: { zh: '打开工单', en: 'Open tickets' },
  followUps: { zh: '打开回访', en: 'Open follow-ups' },
  suggestions: { zh: '打开建议', en: 'Open suggestions' },
  findings: { zh: '打开改进', en: 'Open improvements' },
  actions: { zh: '打开改进措施', en: 'Open improvement actions' },
};

/** By what is counted; null: no single step brings it in. */
const byGrain: Readonly<Record<string, CountedSource | null>> = {
  conversation: 'chats',
  message: 'chats',
  sentence: 'chats',
  turn: 'chats',
  'buyer-day': 'chats',
  'person-month': 'chats',
  'agent-hour': null,
  promise: null,
  'stage-stay': null,
  'told-row': 'told',
  order: 'orders',
  'order-line': 'orders',
  'buyer-month': 'orders',
  rating: 'orders',
  'survey-response': 'surveys',
  'survey-invitation': 'surveys',
  clock: 'promises',
  ticket: 'tickets',
  'ticket-work': 'tickets',
  'follow-up': 'followUps',
  suggestion: 'suggestions',
  finding: 'findings',
  'improvement-action': 'actions',
};

/** Of conversations, some count what customers or colleagues say of them afterwards. */
const ofConversations: Readonly<Record<string, CountedSource>> = { surveys: 'ratings', care: 'followUps' };

/**
 * Where what a metric counts comes from; null where no single step brings it in, and undefined for what is counted
 * nowhere else.
 *
 * @example sourceOf({ key: 'surveys.csat', grain: 'conversation' }) // 'ratings'
 */
export function sourceOf({
  key,
  grain,
}: {
  readonly key: string;
  readonly grain: string;
}): CountedSource | null | undefined {
  const own = grain === 'conversation' ? ofConversations[key.split('.')[0] ?? ''] : undefined;
  return own ?? byGrain[grain];
}

/** What is known where nothing was counted. */
export interface NothingFound {
  readonly sources: readonly CountedSource[];
  /** By more than the period. */
  readonly isNarrowed: boolean;
  /** Whether tables of platforms were imported; null where that is not known. */
  readonly hasImports: boolean | null;
}

/** How that nothing was counted is said, and why that may be. */
export function nothingSaid({ sources, isNarrowed, hasImports }: NothingFound): {
  readonly title: Text;
  readonly hint: Text;
} {
  const words = nothingWords;
  if (isNarrowed) return { title: words.nothingSuch, hint: words.nothingSuchHint };
  const isTold = sources.length > 0 && sources.every((source) => source === 'told');
  if (!isTold) return { title: words.nothingYet, hint: words.nothingYetHint };
  if (hasImports === false) return { title: words.nothingTold, hint: words.nothingToldHint };
  return { title: words.nothingOfDays, hint: words.nothingOfDaysHint };
}
