import { answerField } from '@zhiyin/domain/kit';
import { expect, it } from 'vitest';
import type { Context } from '#platform/context.ts';
import { aRule, firingsOf, publish } from '../../../../test/rules.ts';
import { askOnly, aTicketShop } from '../../../../test/ticket-desk.ts';
import { useWorld } from '../../../../test/world.ts';
import { listNotices } from '../../platform/notices/read-notices.ts';
import { listRules } from '../../platform/rules/read-rules.ts';
import { createRule, publishRule, saveRule, switchRule } from '../../platform/rules/write-rules.ts';

const world = useWorld();
const steps = [{ action: 'tickets.set-priority', settings: { priority: 'urgent' } }];
const ofTickets = { facts: ['tickets.created'], steps, more: { subject: 'ticket' } };
const noticesOf = async (reader: Context) =>
  (await listNotices(reader, { limit: 50 })).items.map(({ text }) => text.en);

it('is off, says what to mend and rings its publisher’s bell once the question it goes by is gone', async () => {
  const shop = await aTicketShop(world());
  const owner = shop.asOwner();
  const listed = async (ruleId: string) =>
    (await listRules(owner)).items.find((one) => one.ruleId === ruleId);
  const problem = answerField(shop.type('after-sales').formId ?? '', 'problem');
  const named = { ...ofTickets, if: { field: problem, operator: 'is', value: 'damaged' } };
  const { ruleId: gone } = await createRule(owner, aRule(named));
  await publishRule(owner, { ruleId: gone, after: 1 });
  const other = await publish(shop, ofTickets);
  await askOnly(shop, 'after-sales', 'solution');
  await world().settle();

  expect(await listed(gone)).toMatchObject({
    isOn: false,
    switchedOff: {
      cause: 'unreadable',
      why: { zh: '条件：没有这个字段', en: 'Conditions: There is no such field' },
    },
  });
  expect(await listed(other)).toMatchObject({ isOn: true, switchedOff: null });
  expect(await noticesOf(owner)).toEqual([
    'The rule “A rule” names a field, question or action that is gone, so it is off; its page shows what to mend',
  ]);
  await expect(switchRule(owner, { ruleId: gone, isOn: true })).rejects.toMatchObject({
    kind: 'conflict',
    reason: { key: 'platform.rule-to-mend' },
  });

  await saveRule(owner, { ruleId: gone, after: 1, definition: aRule(ofTickets) });
  await publishRule(owner, { ruleId: gone, after: 2 });
  expect(await listed(gone)).toMatchObject({ isOn: true, switchedOff: null });
  await shop.aTicket({ answers: {} });
  await world().settle();
  expect((await firingsOf(shop)).map(({ ruleId }) => ruleId)).toEqual([gone, other]);
  expect((await noticesOf(owner)).length).toBe(1);
});
