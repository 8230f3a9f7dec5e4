import type { Handoff } from '@zhiyin/domain/handoffs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Context } from '#platform/context.ts';
import { factsAfter } from '#platform/facts/read-facts.ts';
import { anAgent } from '../../../../test/desk.ts';
import {
  aHandoffShop,
  departmentRights,
  type HandoffShop,
  senderRights,
} from '../../../../test/handoff-desk.ts';
import { useWorld } from '../../../../test/world.ts';
import { listNotices } from '../../platform/notices/read-notices.ts';
import { getHandoff } from '../reading/list-handoffs.ts';
import { commentHandoff } from './comment-handoff.ts';
import { rateHandoff } from './rate-handoff.ts';
import { answerHandoff, returnHandoff, takeHandoff } from './receiving.ts';
import { acceptHandoff, closeHandoff, disputeHandoff, sendHandoffAgain, withdrawHandoff } from './sending.ts';

const world = useWorld();
let shop: HandoffShop;
beforeAll(async () => {
  shop = await aHandoffShop(world());
});

const at = ({ handoffId, revision }: Handoff) => ({ handoffId, after: revision });
const take = (one: Handoff, by = shop.packer) => takeHandoff(by, at(one));
const giveBack = (one: Handoff, text = '请补充照片', by = shop.packer) =>
  returnHandoff(by, { ...at(one), text });
const again = (one: Handoff, answers = {}, by = shop.agent) =>
  sendHandoffAgain(by, { ...at(one), text: '已补充', answers });
const answer = (one: Handoff, more = {}, by = shop.packer) =>
  answerHandoff(by, { ...at(one), text: '', answers: { found: 'shelf 3' }, ...more });
const accept = (one: Handoff, by = shop.agent) => acceptHandoff(by, at(one));
const dispute = (one: Handoff, by = shop.agent) => disputeHandoff(by, { ...at(one), text: '不是这件' });
const seen = ({ handoffId }: Handoff, by: Context) => getHandoff(by, { handoffId });

async function told({ handoffId }: Handoff): Promise<string[]> {
  await world().settle();
  const { facts } = await factsAfter(shop.asSystem(), world().app.catalogue, 0, 500);
  return facts.filter(({ subjectId }) => subjectId === handoffId).map(({ kind }) => kind);
}

describe('a hand-off', () => {
  it('goes its whole way: sent, taken, returned, sent again, answered, accepted, closed', async () => {
    const sent = await shop.send();
    expect(sent).toMatchObject({ state: 'sent', fromTeamId: shop.desk, toTeamId: shop.warehouse });
    expect(sent.moves).toEqual(['withdraw']);
    const taken = await take(sent);
    expect(taken).toMatchObject({ state: 'taken', takerId: shop.packer.actor.id });
    const returned = await giveBack(taken);
    expect(returned).toMatchObject({ state: 'returned', returns: 1, clock: { phase: 'paused' } });
    const back = await again(returned, { colour: '蓝' });
    expect(back).toMatchObject({ state: 'sent', takerId: shop.packer.actor.id });
    expect(back.answers).toEqual({ tracking: 'SF1001', colour: '蓝' });
    const answered = await answer(back, { rating: { rating: 4, text: '清楚' } });
    expect(answered).toMatchObject({ state: 'answered', outcome: 'kept', handoffRating: 4 });
    expect(answered.resultSaid).toMatchObject([{ key: 'found', text: 'shelf 3' }]);
    const accepted = await acceptHandoff(shop.agent, {
      ...at(answered),
      rating: { rating: 5, text: '' },
    });
    expect(accepted).toMatchObject({ state: 'accepted', resultRating: 5 });
    const closed = await closeHandoff(shop.agent, at(accepted));
    expect(closed).toMatchObject({ state: 'closed', moves: [] });
    expect(closed.steps.map(({ kind }) => kind)).toEqual([
      ...['send', 'take', 'return', 'send-again', 'answer', 'rate-handoff', 'accept', 'rate-result', 'close'],
    ]);
    expect(await told(closed)).toEqual([
      ...['handoffs.sent', 'handoffs.taken', 'handoffs.returned', 'handoffs.sent-again'],
      ...['handoffs.answered', 'handoffs.rated', 'handoffs.accepted', 'handoffs.rated', 'handoffs.closed'],
    ]);
  });

  it('must carry what its kind asks for, and is sent when it does', async () => {
    const bare = shop.send({ answers: { colour: '红' } });
    await expect(bare).rejects.toMatchObject({ kind: 'invalid', fields: [{ path: 'answers.tracking' }] });
    await expect(shop.send({ answers: { tracking: 'SF1' } })).resolves.toMatchObject({ state: 'sent' });
    const one = await shop.send();
    await expect(answer(one, { answers: {} })).rejects.toMatchObject({
      fields: [{ path: 'answers.found' }],
    });
  });

  it('is answered again after a dispute, and may be disputed until it is closed', async () => {
    const answered = await answer(await shop.send());
    const disputed = await dispute(answered);
    expect(disputed).toMatchObject({ state: 'disputed', disputes: 1, clock: { phase: 'running' } });
    const better = await answer(disputed, { answers: { found: 'shelf 9' } });
    const accepted = await accept(better);
    expect((await dispute(accepted)).state).toBe('disputed');
    const last = await accept(await answer(await seen(accepted, shop.packer)));
    const closed = await closeHandoff(shop.agent, at(last));
    await expect(dispute(closed)).rejects.toMatchObject({ reason: { key: 'handoffs.state-forbids' } });
  });

  it('closes by itself three days after it was accepted, once', async () => {
    const accepted = await accept(await answer(await shop.send()));
    world().pass(3 * 86_400 + 60);
    await world().settle();
    expect(await seen(accepted, shop.agent)).toMatchObject({ state: 'closed' });
    expect((await told(accepted)).filter((kind) => kind === 'handoffs.closed')).toHaveLength(1);
  });

  it('is taken back by its sender while nothing came of it', async () => {
    const gone = await withdrawHandoff(shop.agent, { ...at(await shop.send()), text: '顾客自己找到了' });
    expect(gone).toMatchObject({ state: 'withdrawn', outcome: null, moves: [] });
    await expect(take(gone)).rejects.toMatchObject({ kind: 'conflict' });
  });
});

describe('two who act at once', () => {
  it('are let in one after the other, and the second is told where it stands, in their language', async () => {
    const sent = await shop.send();
    const other = await anAgent(shop, departmentRights, [shop.warehouse]);
    const both = await Promise.allSettled([take(sent), take(sent, { ...other, locale: 'zh' })]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const late = answer(sent, {}, { ...other, locale: 'zh' });
    await expect(late).rejects.toMatchObject({ kind: 'conflict', values: { state: '处理中' } });
    const withdrawing = withdrawHandoff(shop.agent, { ...at(sent), text: '' });
    await expect(withdrawing).rejects.toMatchObject({ values: { state: 'Taken' } });
    expect((await told(sent)).filter((kind) => kind === 'handoffs.taken')).toHaveLength(1);
  });
});

describe('the sides', () => {
  it('take their own steps and not each other’s', async () => {
    const sent = await shop.send();
    const senderToo = await anAgent(shop, [...senderRights, ...departmentRights], [shop.desk]);
    await expect(take(sent, senderToo)).rejects.toMatchObject({ reason: { key: 'handoffs.not-your-step' } });
    const answered = await answer(sent);
    const receiver = await anAgent(shop, [...senderRights, ...departmentRights], [shop.warehouse]);
    await expect(accept(answered, receiver)).rejects.toMatchObject({ kind: 'forbidden' });
    expect((await accept(answered, senderToo)).state).toBe('accepted');
  });

  it('talk inside it and are told by the bell', async () => {
    const sent = await take(await shop.send());
    await commentHandoff(shop.packer, { handoffId: sent.handoffId, text: '哪个颜色？' });
    const heard = await commentHandoff(shop.agent, { handoffId: sent.handoffId, text: '蓝色' });
    expect(heard.steps.filter(({ kind }) => kind === 'comment').map(({ text }) => text)).toEqual([
      '哪个颜色？',
      '蓝色',
    ]);
    const textsOf = async (by: Context) => {
      const { items } = await listNotices(by, { limit: 50 });
      return items.filter(({ subjectId }) => subjectId === sent.handoffId).map(({ text }) => text.en);
    };
    expect(await textsOf(shop.packer)).toEqual([
      'Something was said in a hand-off: 包裹不见了',
      'A new hand-off: 包裹不见了',
    ]);
    expect(await textsOf(shop.agent)).toEqual(['Something was said in a hand-off: 包裹不见了']);
    const manager = commentHandoff(shop.manager, { handoffId: sent.handoffId, text: '?' });
    await expect(manager).rejects.toMatchObject({ kind: 'forbidden' });
  });

  it('rate what is theirs to rate: the department what it was sent, the sender what came back', async () => {
    const sent = await shop.send();
    const rate = (by: Context, about: 'handoff' | 'result', rating: number) =>
      rateHandoff(by, { handoffId: sent.handoffId, about, rating, text: '' });
    await expect(rate(shop.packer, 'handoff', 3)).rejects.toMatchObject({ kind: 'conflict' });
    await expect(rate(shop.agent, 'result', 3)).rejects.toMatchObject({ kind: 'conflict' });
    await answer(sent);
    await expect(rate(shop.agent, 'handoff', 3)).rejects.toMatchObject({ kind: 'conflict' });
    await rate(shop.packer, 'handoff', 2);
    expect(await rate(shop.packer, 'handoff', 3)).toMatchObject({ handoffRating: 3 });
    expect(await rate(shop.agent, 'result', 5)).toMatchObject({ resultRating: 5, handoffRating: 3 });
  });
});
