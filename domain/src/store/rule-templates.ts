import type { RuleDefinition } from '../kit/rule/rule.ts';
import type { Text } from '../kit/words.ts';

/** A rule that a shop can start from; what is particular to the shop (a team, a type of ticket) is left open. */
interface Template {
  readonly key: string;
  readonly name: Text;
  readonly rule: Omit<RuleDefinition, 'name'>;
}

const hour = 3600;
const rest = { subject: 'order', stopsOthers: false, perSubjectPerHour: 10 };

function around(field: string, hours: number): RuleDefinition['when'] {
  return { facts: [], waitSeconds: 0, around: { field, seconds: hours * hour } };
}

function facts(...kinds: string[]): RuleDefinition['when'] {
  return { facts: kinds, waitSeconds: 0 };
}

const is = (field: string, ...value: string[]) => ({ field, operator: 'is-any-of', value });
const ticket = (title: string) => ({ action: 'tickets.from-order', settings: { title } });
const raise = (text: string) => ({ action: 'inbox.raise-order', settings: { text, priority: 'high' } });
const tell = (text: string) => ({
  action: 'inbox.tell-of-order',
  settings: { text, owner: 'assignee', by: 'chosen' },
});
const followUp = (note: string) => ({ action: 'care.follow-up-order', settings: { note } });

function template(
  key: string,
  name: Text,
  when: RuleDefinition['when'],
  condition: RuleDefinition['if'],
  steps: RuleDefinition['steps'],
): Template {
  return { key, name, rule: { ...rest, when, if: condition, steps } };
}

/** The usual rules for orders. */
export const orderRuleTemplates: readonly Template[] = [
  template(
    'order-deadline-near',
    {
      zh: '订单：售后离平台截止还有 12 小时',
      en: 'Orders: twelve hours to the platform’s deadline for a claim',
    },
    around('claimDeadline', -12),
    // Where it is the shop's turn.
    is('claimState', 'asked', 'returned'),
    [
      ticket('售后快到平台截止时间 · Claim near its deadline'),
      tell('售后快到平台截止时间 · A claim is near its deadline'),
    ],
  ),
  template(
    'order-not-shipped',
    { zh: '订单：付款 48 小时还没发货', en: 'Orders: paid and not shipped after 48 hours' },
    around('paidAt', 48),
    { all: [is('state', 'paid'), { not: is('refund', 'asked', 'refunded') }] },
    [
      ticket('付款 48 小时未发货 · Not shipped after 48 hours'),
      raise('这位顾客的订单付款 48 小时还没发货。 · Paid 48 hours ago and not shipped.'),
    ],
  ),
  template(
    'order-parcel-stuck',
    { zh: '订单：包裹三天没有动静', en: 'Orders: a parcel has not moved for three days' },
    around('parcelAt', 72),
    is('parcelState', 'awaited', 'collected', 'moving', 'delivering', 'customs', 'forwarded', 'trouble'),
    [ticket('包裹三天没有动静 · Parcel has not moved for three days')],
  ),
  template(
    'order-platform-steps-in',
    { zh: '订单：平台介入就告诉主管', en: 'Orders: tell a lead when the platform steps in' },
    facts('store.claim-changed'),
    {
      all: [
        { field: 'intervention', operator: 'changed' },
        { not: is('intervention', 'none', 'withdrawn') },
        { field: 'intervention', operator: 'is-not-empty' },
      ],
    },
    [
      tell('平台介入了一笔售后 · The platform stepped in'),
      raise('平台介入了这位顾客的售后。 · The platform stepped in on a claim of this customer.'),
    ],
  ),
  template(
    'order-claimed-much',
    { zh: '订单：500 元以上的售后告诉主管', en: 'Orders: tell a lead of claims of 500 or more' },
    facts('store.claim-changed'),
    {
      all: [
        { field: 'isNewClaim', operator: 'is', value: true },
        { field: 'claimAmount', operator: 'at-least', value: 50_000 },
      ],
    },
    [tell('有一笔大额售后 · A large claim came in')],
  ),
  template(
    'order-parcel-trouble',
    { zh: '订单：包裹有疑难就回访', en: 'Orders: follow up when a parcel is in trouble' },
    facts('store.parcel-moved'),
    is('parcelTo', 'trouble', 'refused', 'returning'),
    [
      raise('这位顾客的包裹有疑难。 · A parcel of this customer is in trouble.'),
      followUp('包裹有疑难 · Parcel in trouble'),
    ],
  ),
  template(
    'order-rated-badly',
    { zh: '订单：收到差评就回访', en: 'Orders: follow up a bad rating' },
    facts('store.order-rated'),
    {
      all: [
        { field: 'isNewRating', operator: 'is', value: true },
        {
          any: [
            { field: 'ratingResult', operator: 'is', value: 'bad' },
            { field: 'ratingStars', operator: 'at-most', value: 2 },
          ],
        },
      ],
    },
    [followUp('差评：问清原因 · Bad rating: ask why'), tell('收到一条差评 · A bad rating came in')],
  ),
];
