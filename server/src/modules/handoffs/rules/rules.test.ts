import type { Handoff, HandoffEntry } from '@zhiyin/domain/handoffs';
import { inboxAssign } from '@zhiyin/domain/inbox';
import { v7 } from 'uuid';
import { beforeAll, expect, it } from 'vitest';
import type { Context } from '#platform/context.ts';
import { anAgent } from '../../../../test/desk.ts';
import { aHandoffShop, type HandoffShop, senderRights } from '../../../../test/handoff-desk.ts';
import { firingsOf, publish, write } from '../../../../test/rules.ts';
import { useWorld } from '../../../../test/world.ts';
import { assignConversation } from '../../inbox/actions/assign-conversation.ts';
import { listNotices } from '../../platform/notices/read-notices.ts';
import { rateHandoff } from '../actions/rate-handoff.ts';
import { answerHandoff } from '../actions/receiving.ts';
import { sendHandoffAgain } from '../actions/sending.ts';
import { getHandoff, listHandoffs } from '../reading/list-handoffs.ts';

const world = useWorld();
let shop: HandoffShop;
let lin: Context;
beforeAll(async () => {
  shop = await aHandoffShop(world());
  lin = await anAgent(shop, [...senderRights, inboxAssign], [shop.desk]);
});

const whenAssigned = ['inbox.conversation-assigned'];
const at = ({ handoffId, revision }: Handoff) => ({ handoffId, after: revision });
const told = async (by: Context, { handoffId }: Pick<HandoffEntry, 'handoffId'>) =>
  (await listNotices(by, { limit: 50 })).items
    .filter(({ subjectId }) => subjectId === handoffId)
    .map(({ text }) => text.en);

/** What rules made of a conversation that Lin takes. */
async function takenByLin(): Promise<readonly HandoffEntry[]> {
  const conversationId = await write(shop.asVisitor(), '少了一罐');
  await assignConversation(lin, { conversationId, memberId: lin.actor.id });
  await world().settle();
  return (await listHandoffs(shop.manager, { box: 'all', conversationId, limit: 10 })).items;
}

it('a rule hands a conversation over for whoever has it, who fills in what no rule can', async () => {
  const settings = { typeId: shop.type.typeId, title: '少件', note: '请查' };
  const steps = [{ action: 'handoffs.send', settings }];
  await publish(shop, { facts: whenAssigned, steps: [...steps, ...steps] });
  const made = await takenByLin();
  // The second step finds it under way.
  expect(made).toMatchObject([{ state: 'returned', returns: 0, sentBy: lin.actor.id, fromTeamId: null }]);
  const [one] = made;
  if (!one) throw new Error('nothing was sent');
  expect(await told(lin, one)).toEqual(['A hand-off waits for you to fill it in: 少件']);
  expect(await told(shop.packer, one)).toEqual([]);
  world().pass(3600);
  const lacking = await getHandoff(lin, one);
  expect(lacking).toMatchObject({ clock: { phase: 'paused' }, moves: ['send-again', 'withdraw'] });
  expect(lacking.steps.map(({ kind, text }) => `${kind} ${text}`)).toEqual([
    'send 请查',
    expect.stringContaining('tracking'),
  ]);
  const bare = sendHandoffAgain(lin, { ...at(lacking), text: '', answers: {} });
  await expect(bare).rejects.toMatchObject({ fields: [{ path: 'answers.tracking' }] });
  const sent = await sendHandoffAgain(lin, { ...at(lacking), text: '', answers: { tracking: 'SF1' } });
  expect(sent.clock.elapsedSeconds).toBeLessThan(1_800);
  expect(await told(shop.packer, one)).toHaveLength(1);
});

it('a kind that asks nothing is sent at once, in the name the rule says', async () => {
  const own = await aHandoffShop(world());
  const bare = await own.aType({ formId: null });
  const settings = { typeId: bare.typeId, title: 'Look', fromTeamId: own.desk };
  await publish(own, { steps: [{ action: 'handoffs.send', settings }] });
  const conversationId = await write(own.asVisitor());
  await world().settle();
  const { items } = await listHandoffs(own.agent, { box: 'sent', conversationId, limit: 10 });
  expect(items).toMatchObject([{ state: 'sent', sentBy: null, fromTeamId: own.desk }]);
});

it('nothing is sent for nobody: its answer would reach no one', async () => {
  const own = await aHandoffShop(world());
  const settings = { typeId: own.type.typeId, title: 'Look' };
  await publish(own, { steps: [{ action: 'handoffs.send', settings }] });
  const conversationId = await write(own.asVisitor());
  await world().settle();
  expect((await listHandoffs(own.manager, { box: 'all', conversationId, limit: 10 })).items).toEqual([]);
  expect(await firingsOf(own)).toMatchObject([{ outcomes: [{ isSkipped: true, why: 'rule.nobody' }] }]);
});

it('rules hear what comes of a hand-off, and tell and say so', async () => {
  const own = await aHandoffShop(world());
  const boss = await anAgent(own, senderRights, [v7()]);
  const about = { subject: 'handoff' };
  await publish(own, {
    facts: ['handoffs.answered'],
    if: {
      all: [
        { field: 'returns', operator: 'is', value: 0 },
        { field: 'answerSeconds', operator: 'below', value: 60 },
      ],
    },
    steps: [{ action: 'handoffs.comment', settings: { text: '谢谢！' } }],
    more: about,
  });
  const settings = { text: 'Rated low', members: [boss.actor.id], owner: 'assignee', by: 'chosen' };
  await publish(own, {
    facts: ['handoffs.rated'],
    if: {
      all: [
        { field: 'rated', operator: 'is', value: 'result' },
        { field: 'rating', operator: 'at-most', value: 2 },
      ],
    },
    steps: [{ action: 'handoffs.notify', settings }],
    more: about,
  });
  const sent = await own.send();
  const { handoffId } = sent;
  const rate = (rating: number) => rateHandoff(own.agent, { handoffId, about: 'result', rating, text: '' });
  await answerHandoff(own.packer, { ...at(sent), text: '', answers: { found: 'shelf 3' } });
  await rate(4);
  await world().settle();
  expect((await getHandoff(own.agent, { handoffId })).steps.at(-1)).toMatchObject({ actorKind: 'system' });
  expect(await told(own.agent, sent)).not.toContain('Rated low');
  await rate(1);
  await world().settle();
  expect(await told(own.agent, sent)).toContain('Rated low');
  expect(await told(own.packer, sent)).toContain('Rated low');
});
