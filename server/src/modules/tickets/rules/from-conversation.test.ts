import { ticketLimits } from '@zhiyin/domain/tickets';
import { v7 } from 'uuid';
import { expect, it } from 'vitest';
import { look } from '#platform/database/transact.ts';
import { firingsOf, publish, write } from '../../../../test/rules.ts';
import { aTicketShop, type TicketShop } from '../../../../test/ticket-desk.ts';
import { useWorld } from '../../../../test/world.ts';
import { sendVisitorMessage } from '../../inbox/actions/send-visitor-message.ts';
import { itemsOf } from '../items.ts';
import { conversationsOf } from '../quotes.ts';

const world = useWorld();

const ticketsOf = (shop: TicketShop) =>
  look(shop.asSystem(), (tx) =>
    tx.db
      .selectFrom('tickets')
      .select(['ticketId', 'title', 'answers'])
      .where('workspaceId', '=', shop.workspaceId)
      .execute(),
  );

const make = (typeId: string) => ({
  action: 'tickets.from-conversation',
  settings: { typeId, title: '商品破损', checklist: '收到照片\n\n 补发 ' },
});

it('makes a ticket of the conversation with its checklist, once while it is open', async () => {
  const shop = await aTicketShop(world());
  await publish(shop, { steps: [make(shop.type('after-sales').typeId)] });
  const visitor = shop.asVisitor();
  await write(visitor, '杯子碎了');
  await world().settle();
  await sendVisitorMessage(visitor, { clientMessageId: v7(), text: '真的碎了' });
  await world().settle();

  const [ticket, ...more] = await ticketsOf(shop);
  expect(more).toEqual([]);
  expect(ticket).toMatchObject({ title: '商品破损', answers: {} });
  const items = await look(shop.asSystem(), (tx) => itemsOf(tx, ticket?.ticketId ?? ''));
  expect(items.map(({ label }) => label)).toEqual(['收到照片', '补发']);
  expect((await firingsOf(shop)).map(({ why }) => why)).toEqual([null, 'rule.as-is']);
});

it('makes nothing of a type that is not there, and says so', async () => {
  const shop = await aTicketShop(world());
  await publish(shop, { steps: [make(v7())] });
  await write(shop.asVisitor(), '杯子碎了');
  await world().settle();
  expect(await ticketsOf(shop)).toEqual([]);
  expect(await firingsOf(shop)).toMatchObject([{ state: 'failed' }]);
});

it('calls a ticket without a title what the customer said first, and quotes what they said', async () => {
  const shop = await aTicketShop(world());
  const { settings, ...step } = make(shop.type('after-sales').typeId);
  await publish(shop, { steps: [{ ...step, settings: { ...settings, title: '' } }] });
  await write(shop.asVisitor(), `杯子\n碎了${'！'.repeat(300)}`);
  await world().settle();
  const [ticket] = await ticketsOf(shop);
  expect(ticket?.title).toBe(`杯子 碎了${'！'.repeat(ticketLimits.title - 6)}…`);
  const [link] = await look(shop.asSystem(), (tx) => conversationsOf(tx, ticket?.ticketId ?? ''));
  expect(link?.quotes).toMatchObject([{ number: 1, authorKind: 'customer' }]);
});
