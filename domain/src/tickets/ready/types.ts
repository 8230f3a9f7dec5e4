import type { Text } from '../../kit/words.ts';
import type { TicketPriority } from '../contract/shapes.ts';

/** A kind of ticket that a new shop begins with; its form and flow are stored under the same key. */
export interface ReadyType {
  readonly key: string;
  readonly name: Text;
  readonly prefix: string;
  readonly priority: TicketPriority;
  readonly dueSeconds: number;
  /** What customers who open one are asked. */
  readonly customerQuestions: readonly string[];
}

const hourSeconds = 3_600;

/** What most shops need from the first day: after-sales, logistics, questions about products. */
export const readyTypes: readonly ReadyType[] = [
  {
    key: 'after-sales',
    name: { zh: '售后', en: 'After-sales' },
    prefix: 'SH',
    priority: 'normal',
    dueSeconds: 48 * hourSeconds,
    customerQuestions: ['order', 'problem', 'wish'],
  },
  {
    key: 'logistics',
    name: { zh: '物流', en: 'Logistics' },
    prefix: 'WL',
    priority: 'normal',
    dueSeconds: 24 * hourSeconds,
    customerQuestions: ['order', 'parcel', 'problem'],
  },
  {
    key: 'product-question',
    name: { zh: '商品咨询', en: 'Product question' },
    prefix: 'ZX',
    priority: 'low',
    dueSeconds: 72 * hourSeconds,
    customerQuestions: ['product'],
  },
];
