import { type Field, type FilterRecord, ruleSkips, type Text } from '@zhiyin/domain/kit';
import { orderFields, platformName } from '@zhiyin/domain/store';
import { ticketLimits, ticketsHandle } from '@zhiyin/domain/tickets';
import { orderSubject } from '#modules/store';
import type { Tx } from '#platform/context.ts';
import { shopZone } from '#platform/rules/by-clock/keep-clocks.ts';
import type { RuleAction } from '#platform/rules/rule-kinds.ts';
import { AskedTicket, ticketByRule, ticketSettings } from './ticket-by-rule.ts';

/** Makes a ticket of an order, for whoever bought; one of the type that is open already for it is enough. */
export const ticketFromOrder: RuleAction = {
  key: 'tickets.from-order',
  subjectKind: orderSubject.kind,
  may: ticketsHandle,
  words: { zh: '建工单（带上订单）', en: 'Make a ticket with the order' },
  settings: ticketSettings({
    zh: '标题后面是订单号；说明里有平台、商品和售后的截止时间；表单里的“订单号”会填好。同一订单的同类工单还没处理完时，不会再建。',
    en: 'Behind the title stands the order’s number; the description has platform, goods and the claim’s deadline, and a question for the order number is answered. While one of the type is open for the order, no other is made.',
  }),
  run: async (tx, { subjectId, settings }) => {
    const asked = AskedTicket.parse(settings);
    const order = (await orderSubject.records(tx, [subjectId], [...told, 'customer'])).get(subjectId);
    if (!order) return { skipped: ruleSkips.asIs };
    const tail = ` · ${String(order['number'])}`;
    const named = { ...asked, title: titled(asked.title, tail) };
    if (await isOpenAlready(tx, asked.typeId, subjectId)) return { skipped: ruleSkips.asIs };
    const description = [asked.description, ...linesOf(order, await shopZone(tx))]
      .filter((line) => line !== '')
      .join('\n');
    const customerId = typeof order['customer'] === 'string' ? order['customer'] : null;
    await ticketByRule(
      tx,
      { ...named, description },
      { customerId, orderId: subjectId, answers: { order: String(order['number']) } },
    );
    return undefined;
  },
};

const told = [
  ...(['number', 'platform', 'shop', 'title', 'state', 'claimKind', 'claimState'] as const),
  ...(['claimDeadline', 'intervention', 'parcelState'] as const),
];

function titled(title: string, tail: string): string {
  const characters = [...title.trim()].slice(0, ticketLimits.title - [...tail].length);
  return `${characters.join('')}${tail}`;
}

/** Whether rules made one of the type for the order that is not over. */
async function isOpenAlready(tx: Tx, typeId: string, orderId: string): Promise<boolean> {
  const open = await tx.db
    .selectFrom('tickets')
    .select('ticketId')
    .where('workspaceId', '=', tx.workspaceId)
    .where('typeId', '=', typeId)
    .where('orderId', '=', orderId)
    .where('category', 'not in', ['solved', 'closed'])
    .limit(1)
    .executeTakeFirst();
  return open !== undefined;
}

/** What is known of it, a line each, in both languages: nobody knows who will read it. */
function linesOf(order: FilterRecord, zone: string): string[] {
  return told.flatMap((key) => {
    const value = saidOf(key, order[key], zone);
    return value === '' ? [] : [`${both(orderFields[key].label)}: ${value}`];
  });
}

function both({ zh, en }: Text): string {
  return zh === en ? zh : `${zh} ${en}`;
}

function saidOf(key: (typeof told)[number], value: FilterRecord[string], zone: string): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date)
    return `${value.toLocaleString('sv-SE', { timeZone: zone }).slice(0, 16)} (${zone})`;
  const text = String(value);
  if (key === 'platform') return both(platformName(text));
  const field: Field = orderFields[key];
  const choice = field.choices?.find((one) => one.key === text);
  return choice ? both(choice.label) : text;
}
