import { kitWords } from '@zhiyin/domain/console';
import type { Text } from '@zhiyin/domain/kit';
import type { Tone } from '#ui/theme/tokens.ts';

/** A made-up conversation. Names are one field, and stay as they are in both languages. */
export interface SampleConversation {
  readonly id: string;
  readonly customer: string;
  readonly subject: Text;
  readonly state: { readonly words: Text; readonly tone: Tone };
  readonly assignee: string | null;
  readonly amountMinor: number;
  readonly minutesAgo: number;
}

const states = {
  open: { words: kitWords.stateOpen, tone: 'azure' },
  waiting: { words: kitWords.stateWaiting, tone: 'amber' },
  solved: { words: kitWords.stateSolved, tone: 'jade' },
  closed: { words: kitWords.stateClosed, tone: 'ash' },
  snoozed: { words: kitWords.stateSnoozed, tone: 'plum' },
  late: { words: kitWords.stateLate, tone: 'seal' },
} as const satisfies Record<string, SampleConversation['state']>;
export const sampleStates = Object.values(states);

const subjects = [
  { zh: '白茶饼受潮，想换一片', en: 'White tea cake arrived damp, wants another' },
  { zh: '发票抬头开错了', en: 'The invoice names the wrong company' },
  { zh: '礼盒能不能换成红色丝带？', en: 'Could the gift box have a red ribbon?' },
  { zh: '显示已签收，但没有收到', en: 'Marked as delivered, but nothing came' },
  { zh: '第一次买普洱，怎么泡？', en: 'First time with pu’er: how to brew it?' },
  { zh: '满减没有生效', en: 'The discount was not applied' },
];
const customers = ['林晚秋', 'Ada Lindqvist', '周牧', '陈思远', 'Tomás Rivera', '何小满'];
const assignees = ['王小明', null, '李薇', 'Grace Okafor', '王小明', null];
const order = [states.late, states.open, states.waiting, states.open, states.solved, states.snoozed];

/** The nth made-up conversation; the same each time. */
function aConversation(index: number): SampleConversation {
  const at = index % order.length;
  return {
    id: `c${index}`,
    customer: customers[at] ?? '',
    subject: subjects[(at + Math.floor(index / order.length)) % subjects.length] ?? kitWords.subject,
    state: order[at] ?? states.open,
    assignee: assignees[at] ?? null,
    amountMinor: 6800 + index * 3190,
    minutesAgo: 2 + index * 37,
  };
}

/** A page of them, as a list endpoint would answer. */
export function conversationPage(after: number, size: number) {
  const items = Array.from({ length: size }, (_, index) => aConversation(after + index));
  return { items, next: after + size < 60 ? String(after + size) : null };
}
