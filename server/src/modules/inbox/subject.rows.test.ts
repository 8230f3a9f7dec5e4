import { conversationFields, inboxClose, inboxRead, inboxReadAll, inboxReply } from '@zhiyin/domain/inbox';
import { type FieldSet, matches, operators, operatorsOf, parseFilter } from '@zhiyin/domain/kit';
import fc from 'fast-check';
import { v7 } from 'uuid';
import { expect, it } from 'vitest';
import type { Context } from '#platform/context.ts';
import { look, transact } from '#platform/database/transact.ts';
import { aReason } from '../../../test/desk.ts';
import { type Shop, useWorld } from '../../../test/world.ts';
import { closeConversation } from './actions/close-conversation.ts';
import { sendReply } from './actions/send-reply.ts';
import { sendVisitorMessage } from './actions/send-visitor-message.ts';
import { setPriority } from './actions/set-priority.ts';
import { changeConversation } from './queries.ts';
import { conversations } from './subject.ts';

const world = useWorld();
const fields: FieldSet = conversationFields;
const handling = [inboxRead, inboxReadAll, inboxReply, inboxClose];
const [teamId, tagId] = [v7(), v7()];

async function aConversation(shop: Shop, text: string): Promise<string> {
  const { conversation } = await sendVisitorMessage(shop.asVisitor(), { clientMessageId: v7(), text });
  return conversation.conversationId;
}

/** Four conversations that differ in everything conditions can ask. */
async function aDesk(shop: Shop, agent: Context): Promise<string[]> {
  const waiting = await aConversation(shop, '我要退款');
  const answered = await aConversation(shop, 'Where is my parcel?');
  await sendReply(agent, { conversationId: answered, clientMessageId: v7(), text: 'On its way.' });
  const closed = await aConversation(shop, '谢谢');
  await aReason(shop, 'refund');
  await closeConversation(agent, { conversationId: closed, reasonKey: 'refund' });
  const marked = await aConversation(shop, 'REFUND please');
  await setPriority(agent, { conversationId: marked, priority: 'urgent' });
  const change = { teamId, tagIds: [tagId], snoozedUntil: new Date(world().system.now().getTime() + 60_000) };
  await transact(shop.asSystem(), (tx) => changeConversation(tx, marked, change));
  return [waiting, answered, closed, marked];
}

const pools: Record<string, readonly unknown[]> = {
  text: ['refund', 'REFUND', '退款', 'parcel', '小林'],
  choice: ['open', 'closed', 'urgent', 'normal', 'refund', 'widget', 'member', 'customer', 'zh', 'en'],
  choices: [tagId, v7()],
  number: [0, 1, 2, 3],
  reference: [teamId, v7(), '@me'],
  boolean: [true, false],
};

function anOperand(field: string, operator: keyof typeof operators): fc.Arbitrary<unknown> {
  const type = fields[field]?.type ?? 'text';
  const moments = [-3600, -1, 0, 30, 3600].map((s) => new Date(Date.now() + s * 1000).toISOString());
  const pool = type === 'moment' ? moments : (pools[type] ?? []);
  const choices = fields[field]?.choices?.map(({ key }) => key);
  const one = fc.constantFrom(...(choices ?? pool));
  switch (operators[operator]) {
    case 'many':
      return fc.array(one, { minLength: 1, maxLength: 2 });
    case 'pair':
      return fc.tuple(one, one);
    case 'seconds':
      return fc.constantFrom(1, 60, 86_400);
    default:
      return one;
  }
}

const condition = fc
  .constantFrom(...Object.keys(fields))
  .chain((field) =>
    fc
      .constantFrom(...operatorsOf(fields[field]?.type ?? 'text'))
      .chain((operator) =>
        operators[operator] === 'none'
          ? fc.constant({ field, operator })
          : anOperand(field, operator).map((value) => ({ field, operator, value })),
      ),
  );
const aFilter = fc.oneof(
  condition,
  fc.record({ any: fc.array(condition, { maxLength: 3 }) }),
  fc.record({ not: condition }),
);

it('finds by SQL exactly what holds for the records it reads', async () => {
  const shop = await world().aShop();
  const agent = shop.as(handling);
  const ids = await aDesk(shop, agent);
  const records = await look(agent, (tx) => conversations.records(tx, ids));
  expect(records.size).toBe(4);

  await fc.assert(
    fc.asyncProperty(aFilter, async (json) => {
      const parsed = parseFilter(fields, json);
      fc.pre(parsed.ok);
      const context = { now: world().system.now(), me: agent.actor.id ?? undefined };
      const found = await look(agent, (tx) =>
        conversations.find(tx, { filter: parsed.filter, context, limit: 10 }),
      );
      const held = [...records].filter(([, record]) => matches(parsed.filter, record, context));
      expect(found).toEqual(held.map(([id]) => id).toSorted());
    }),
    { numRuns: 200 },
  );
});

it('reads what was asked for, and leaves out what the caller may not see', async () => {
  const shop = await world().aShop();
  const ids = await aDesk(shop, shop.as(handling));
  const outsider = shop.as([inboxRead]);
  const seen = await look(outsider, (tx) =>
    conversations.records(tx, [...ids, v7()], ['customerText', 'tags']),
  );
  expect([...seen.keys()].toSorted()).toEqual(ids.slice(0, 3).toSorted());
  expect(seen.get(ids[0] ?? '')).toEqual({ customerText: '我要退款', tags: [] });
  const all = { filter: { all: [] }, context: { now: world().system.now() } };
  expect(await look(outsider, (tx) => conversations.count(tx, all))).toBe(3);
  expect(await look(shop.asSystem(), (tx) => conversations.count(tx, all))).toBe(4);
});
