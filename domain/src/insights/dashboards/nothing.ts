import type { Text } from '../../kit/words.ts';
import { defineWords } from '../../kit/words.ts';

/** What stands where there is nothing to count, and what leads on. */
export const nothingWords = defineWords('dashboards-nothing', {
  nothingYet: { zh: '这段时间还没有数据', en: 'Nothing in this period yet' },
  nothingYetHint: {
    zh: '选一个更长的时间段，或者先让数据进来。',
    en: 'Choose a longer period, or let something come in first.',
  },
  nothingTold: { zh: '还没有导入平台的数据', en: 'No figures of platforms yet' },
  nothingToldHint: {
    zh: '这些数字来自平台后台导出的表格，导入之后就会显示在这里。',
    en: 'These figures come from the tables that platforms export; once imported they show here.',
  },
});

/** Where what a metric counts comes from. */
export const countedSources = ['chats', 'orders', 'told', 'ratings', 'promises', 'tickets'] as const;
export type CountedSource = (typeof countedSources)[number];

/** The step that lets it come in. */
export const leadWords: Readonly<Record<CountedSource, Text>> = {
  chats: { zh: '接入渠道', en: 'Connect a channel' },
  orders: { zh: '导入订单和评价', en: 'Import orders and reviews' },
  told: { zh: '导入平台数据', en: 'Import platforms’ figures' },
  ratings: { zh: '设置满意度评价', en: 'Set up satisfaction' },
  promises: { zh: '设置服务时限', en: 'Set service levels' },
  tickets: { zh: '打开工单', en: 'Open tickets' },
};

const byGrain: Readonly<Record<string, CountedSource>> = {
  'told-row': 'told',
  order: 'orders',
  'order-line': 'orders',
  'buyer-month': 'orders',
  rating: 'orders',
  ticket: 'tickets',
};
const byModule: Readonly<Record<string, CountedSource>> = { surveys: 'ratings', sla: 'promises' };

/**
 * Where what a metric counts comes from.
 *
 * @example sourceOf({ key: 'surveys.csat', grain: 'conversation' }) // 'ratings'
 */
export function sourceOf({ key, grain }: { readonly key: string; readonly grain: string }): CountedSource {
  return byGrain[grain] ?? byModule[key.split('.')[0] ?? ''] ?? 'chats';
}
