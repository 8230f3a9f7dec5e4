import { metric } from '../../../kit/metric/metric.ts';
import type { Text } from '../../../kit/words.ts';
import { ofConversations } from './fields.ts';

interface Outcome {
  readonly key: string;
  readonly name: Text;
  readonly formula: Text;
  readonly edgeCases: Text;
  readonly direction: 'up' | 'down' | 'none';
  readonly source: string;
}

const share = ({ key, source, ...outcome }: Outcome) =>
  metric({
    ...ofConversations,
    ...outcome,
    key: `insights.${key}`,
    unit: 'share',
    source: `conversation_measures.${source}`,
  });

/** How long the middle conversation took to its first close. */
export const firstResolutionMetric = metric({
  ...ofConversations,
  key: 'insights.first-resolution-median',
  name: { zh: '首次解决时间（中位数）', en: 'First resolution (median)' },
  formula: {
    zh: '从会话发起到第一次结束的秒数的中位数，以第一次结束的时刻归期。',
    en: 'The median of the seconds from opening to the first close, dated by that close.',
  },
  edgeCases: {
    zh: '重新打开不改变它；完全解决时间（到最后一次结束）是“解决时间”。还没有结束过的不计；按自然时间。',
    en: 'Opening again does not change it; “Resolution time” goes to the last close. Never closed: not counted. Calendar time.',
  },
  unit: 'seconds',
  direction: 'down',
  source: 'conversation_measures.first_closed_at − conversation_measures.opened_at',
});

/** The share of contacts after which the customer did not come again about the same. */
export const firstContactResolutionMetric = share({
  key: 'first-contact-resolution',
  name: { zh: '一次解决率（FCR）', en: 'First contact resolution' },
  formula: {
    zh: '发起后 N 天内（默认 7 天）同一顾客没有再因同一原因联系的会话 ÷ 已满 N 天的会话，以发起时刻归期。',
    en: 'Conversations after which the same person did not come again for the same reason within N days (7 unless set) ÷ conversations N days old, dated by the opening.',
  },
  edgeCases: {
    zh: '最近 N 天的会话还没有结果，不计；顾客没有写过话的会话不计；没有记录原因的会话，算作同一个未知的原因；合并过的顾客算一个人；正好第 N 天再来算再次联系。',
    en: 'The last N days are not known yet and left out, and so are conversations in which the customer never wrote. Without a reason recorded, all are of one unknown reason. Merged customers are one person. Coming on the Nth day itself is coming again.',
  },
  direction: 'up',
  source: 'next_same_at',
});

/** The share of closed conversations that were opened again. */
export const reopenRateMetric = share({
  key: 'reopen-rate',
  name: { zh: '重新打开率', en: 'Reopen rate' },
  formula: {
    zh: '重新打开过的会话 ÷ 结束过的会话，以第一次结束的时刻归期。',
    en: 'Conversations that were opened again ÷ conversations closed, dated by the first close.',
  },
  edgeCases: {
    zh: '重新打开几次都算一个会话；刚结束的以后还可能重新打开。',
    en: 'Opened again several times it counts once. What was closed just now may still be opened again.',
  },
  direction: 'down',
  source: 'reopen_count, first_closed_at',
});

/** The share of conversations handed over on purpose. */
export const transferRateMetric = share({
  key: 'transfer-rate',
  name: { zh: '转接率', en: 'Transfer rate' },
  formula: {
    zh: '转给别人或别的小组的会话 ÷ 有人接待的会话，以发起时刻归期。',
    en: 'Conversations handed over on purpose ÷ conversations a person answered or handed over, dated by the opening.',
  },
  edgeCases: {
    zh: '自动分配和领取不算转接；转接几次都算一个会话。',
    en: 'Being assigned or taken is no transfer. Handed over several times it counts once.',
  },
  direction: 'down',
  source: 'transfer_count',
});

/** The share of conversations handed to somebody who may decide. */
export const escalationRateMetric = share({
  key: 'escalation-rate',
  name: { zh: '升级率', en: 'Escalation rate' },
  formula: {
    zh: '升级过的会话 ÷ 有人接待的会话，以发起时刻归期。',
    en: 'Conversations escalated ÷ conversations a person answered or handed over, dated by the opening.',
  },
  edgeCases: {
    zh: '以“需要更高权限”为由转接的，或升到更高一线的，算升级。',
    en: 'Handed over because somebody must decide, or to a higher tier.',
  },
  direction: 'down',
  source: 'escalation_count',
});

/** The share of customers who left without an answer by a person. */
export const abandonmentRateMetric = share({
  key: 'abandonment-rate',
  name: { zh: '放弃率', en: 'Abandonment rate' },
  formula: {
    zh: '直到结束都没有人工回复的会话 ÷（有人工回复的 + 没有的），以发起时刻归期。',
    en: 'Conversations that ended without an answer by a person ÷ (those answered + those), dated by the opening.',
  },
  edgeCases: {
    zh: '顾客没有来过信的不计；还在进行、还没有人回复的暂不计；只有自动回复的算没有人工回复。',
    en: 'Left out: those in which the customer never wrote, and open ones nobody has answered yet. Only automatic replies is no answer.',
  },
  direction: 'down',
  source: 'first_response_at, closed_at',
});

/** The share of conversations that one answer sufficed for. */
export const oneTouchRateMetric = share({
  key: 'one-touch-rate',
  name: { zh: '一次回复解决率', en: 'One-touch rate' },
  formula: {
    zh: '只用一条人工回复就结束、没有转接也没有重新打开的会话 ÷ 结束且有人工回复的会话，以结束时刻归期。',
    en: 'Conversations closed after a single answer by a person, never handed over nor opened again ÷ closed ones a person answered, dated by the close.',
  },
  edgeCases: {
    zh: '自动回复不计入条数；没有人工回复就结束的不计。',
    en: 'Automatic replies are not counted as answers. Closed without an answer by a person: left out.',
  },
  direction: 'up',
  source: 'human_messages, transfer_count, reopen_count',
});
