import { careHandle, careManage, careRead, readyScript } from '@zhiyin/domain/care';
import { inboxClose, inboxRead, inboxReadAll, inboxReply } from '@zhiyin/domain/inbox';
import { peopleManage } from '@zhiyin/domain/people';
import { surveysRead } from '@zhiyin/domain/surveys';
import { v7 } from 'uuid';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Context } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { aClosed, asksOf } from '../../../test/asks.ts';
import { anAgent } from '../../../test/desk.ts';
import { asked } from '../../../test/metrics.ts';
import { type Shop, useWorld } from '../../../test/world.ts';
import { keepPromise } from '../inbox/promises/actions/keep-promise.ts';
import { makePromise } from '../inbox/promises/actions/make-promises.ts';
import { owePromiseAgain } from '../inbox/promises/actions/owe-promise-again.ts';
import { setAbsence } from '../people/presence/set-absence.ts';
import { listFormAnswers } from '../platform/forms/answers/read-answers.ts';
import { archiveForm } from '../platform/forms/archive-form.ts';
import { createForm } from '../platform/forms/publish-form.ts';
import { listNotices } from '../platform/notices/read-notices.ts';
import { answerAsk } from '../surveys/actions/answer-ask.ts';
import { askForFollowUp } from './actions/ask.ts';
import { endFollowUp } from './actions/attempt.ts';
import { finishFollowUp } from './actions/finish.ts';
import { listFindings } from './actions/list-findings.ts';
import { openFollowUpAgain } from './actions/open-again.ts';
import { getFollowUp, listFollowUps } from './actions/read.ts';
import { changeCareSettings, getCareSettings } from './actions/settings.ts';
import { askFollowUp } from './ask-follow-up.ts';

const world = useWorld();
const rights = [inboxRead, inboxReadAll, inboxReply, inboxClose, surveysRead, careRead, careHandle];
let shop: Shop;
let agent: Context;

beforeEach(async () => {
  shop = await world().aShop();
  agent = await anAgent(shop, rights);
});

const plain = { way: 'phone', rating: null, comment: '', answers: {}, next: { kind: 'nothing' } } as const;
const listed = async (query: object = {}) =>
  (await listFollowUps(agent, { box: 'all', limit: 100, ...query })).items;

async function aFollowUp(more: { dueAt?: string; ownerId?: string | null } = {}) {
  const { conversationId } = await aClosed(world(), shop, agent);
  return askForFollowUp(agent, { conversationId, note: '', ownerId: agent.actor.id, ...more });
}

describe('who said “not solved”', () => {
  async function unsolved() {
    const { visitor, conversationId } = await aClosed(world(), shop, agent);
    const [ask] = await asksOf(shop);
    await answerAsk(visitor, { askId: ask?.askId ?? '', score: 2, solved: false, comment: '' });
    await world().settle();
    const [followUp] = await listed({ conversationId });
    return { followUpId: followUp?.followUpId ?? '', revision: followUp?.revision ?? 0 };
  }

  it.each([
    { outcome: 'satisfied', isUnattended: false, why: 'heard once a follow-up reached them' },
    { outcome: 'wrong-person', isUnattended: true, why: 'not heard when somebody else answered' },
  ] as const)('is $why', async ({ outcome, isUnattended }) => {
    const followUp = await unsolved();
    expect(await asksOf(shop)).toMatchObject([{ isUnattended: true }]);
    await finishFollowUp(agent, { ...followUp, ...plain, outcome });
    expect(await asksOf(shop)).toMatchObject([{ isUnattended }]);
  });
});

describe('a follow-up that is over', () => {
  it('is opened again as it was, with a date ahead, and what was found counts no more', async () => {
    const dueAt = new Date(world().system.now().getTime() + 3_600_000).toISOString();
    const { followUpId, revision } = await aFollowUp({ dueAt });
    await finishFollowUp(agent, { followUpId, revision, ...plain, outcome: 'still-a-problem', rating: 1 });
    world().pass(2 * 3600);
    const metric = { metric: 'care.follow-up-rating' };
    expect((await asked(world(), shop.asOwner(), metric)).rows).toMatchObject([{ value: 1 }]);
    const ended = await getFollowUp(agent, { followUpId });
    const again = await openFollowUpAgain(agent, ended);
    expect(again).toMatchObject({ state: 'open', outcome: null, rating: null, endedAt: null, tries: 1 });
    expect(Date.parse(again.dueAt)).toBeGreaterThan(world().system.now().getTime());
    await expect(openFollowUpAgain(agent, again)).rejects.toMatchObject({
      reason: { key: 'care.is-to-do' },
    });
    await finishFollowUp(agent, { ...again, ...plain, outcome: 'better-now', rating: 5 });
    expect((await asked(world(), shop.asOwner(), metric)).rows).toMatchObject([{ value: 5 }]);
  });

  it('answers its script once, whatever was found before it was opened again', async () => {
    const { formId } = await createForm(shop.asOwner(), 'found-once', readyScript);
    await changeCareSettings(shop.asOwner(), { formId });
    const { followUpId, revision } = await aFollowUp();
    const finish = (follow: { followUpId: string; revision: number }, solved: string) =>
      finishFollowUp(agent, { ...follow, ...plain, outcome: 'satisfied', answers: { solved } });
    await finish({ followUpId, revision }, 'no');
    await finish(await openFollowUpAgain(agent, await getFollowUp(agent, { followUpId })), 'yes');
    const { items } = await listFormAnswers(shop.asOwner(), formId, { limit: 20 });
    expect(items).toMatchObject([{ subjectId: followUpId, said: { solved: 'Yes' } }]);
  });

  it('is not opened beside another one, nor when a colleague was quicker', async () => {
    const one = await aFollowUp();
    const cancelled = await endFollowUp(agent, { ...one, as: 'cancelled', comment: '' });
    await expect(openFollowUpAgain(agent, one)).rejects.toMatchObject({
      reason: { key: 'care.changed-meanwhile' },
    });
    await askForFollowUp(agent, { conversationId: one.conversationId, note: '' });
    await expect(openFollowUpAgain(agent, cancelled)).rejects.toMatchObject({
      reason: { key: 'care.open-already' },
    });
    await expect(openFollowUpAgain(shop.as([careRead]), cancelled)).rejects.toMatchObject({
      kind: 'forbidden',
    });
  });

  it('was asked for too early when the promise was not kept after all', async () => {
    const { conversationId } = await aClosed(world(), shop, agent);
    const dueAt = new Date(world().system.now().getTime() + 7_200_000).toISOString();
    const promise = { promise: 'call-back', dueAt, said: '', clientMessageId: null, ownerId: null } as const;
    const { promiseId } = await makePromise(agent, { conversationId, ...promise });
    await keepPromise(agent, { promiseId });
    await world().settle();
    expect(await listed()).toMatchObject([{ reason: 'promise', state: 'open' }]);
    await owePromiseAgain(agent, { promiseId });
    await world().settle();
    expect(await listed()).toMatchObject([{ state: 'cancelled' }]);
  });
});

it('asks by the script of its reason, or by one chosen for it', async () => {
  const owner = shop.asOwner();
  const script = async (key: string) => (await createForm(owner, key, readyScript)).formId;
  const [forRatings, chosen, old] = [await script('ratings'), await script('chosen'), await script('old')];
  await changeCareSettings(owner, { scripts: { 'low-rating': forRatings } });
  const { formId: usual } = await getCareSettings(owner);
  const formOf = async (asking: object) => {
    const { conversationId } = await aClosed(world(), shop, agent);
    const followUpId = await transact(shop.asSystem(), (tx) =>
      askFollowUp(tx, { conversationId, reason: 'rule', ...asking }),
    );
    return (await getFollowUp(agent, { followUpId })).formId;
  };
  expect(await formOf({ reason: 'low-rating' })).toBe(forRatings);
  expect(await formOf({ reason: 'complaint' })).toBe(usual);
  expect(await formOf({ reason: 'low-rating', formId: chosen })).toBe(chosen);
  await archiveForm(owner, old);
  await expect(formOf({ formId: old })).rejects.toMatchObject({
    kind: 'invalid',
    fields: [{ path: 'formId' }],
  });
  const gone = changeCareSettings(owner, { scripts: { promise: v7() } });
  await expect(gone).rejects.toMatchObject({ kind: 'missing' });
});

it('tells who sets follow-ups up when nobody has the one that is overdue', async () => {
  const lead = await anAgent(shop, [...rights, careManage]);
  const dueAt = new Date(world().system.now().getTime() + 3_600_000).toISOString();
  await aFollowUp({ dueAt });
  await aFollowUp({ dueAt, ownerId: null });
  world().pass(2 * 3600);
  await world().settle();
  const said = (await listNotices(lead, { limit: 20 })).items.map(({ text }) => text.en);
  expect(said).toEqual(['A follow-up is overdue, and nobody is there to make it']);
});

it('sums up what was picked in the scripts, and every count is the length of the list it names', async () => {
  const answersOf = async (answers: Record<string, unknown>) => {
    const { followUpId, revision } = await aFollowUp();
    await finishFollowUp(agent, { followUpId, revision, ...plain, outcome: 'satisfied', answers });
  };
  await changeCareSettings(shop.asOwner(), {
    formId: (await createForm(shop.asOwner(), 'found', readyScript)).formId,
  });
  await answersOf({ solved: 'yes', wish: '下次快一点' });
  await answersOf({ solved: 'yes', service: 'slow' });
  await answersOf({ solved: 'no' });
  await answersOf({});
  const { items } = await listFindings(agent, { box: 'all' });
  expect(
    items.map(({ question, answers }) => [question, answers.map(({ said, count }) => [said, count])]),
  ).toEqual([
    [
      'solved',
      [
        ['Yes', 2],
        ['No', 1],
      ],
    ],
    ['service', [['Too slow', 1]]],
  ]);
  for (const { question, answers } of items)
    for (const { answer, count } of answers) expect(await listed({ question, answer })).toHaveLength(count);
});

it('goes to who stands in for whoever is absent, and to the team when nobody does', async () => {
  const [lead, substitute] = [await anAgent(shop, [...rights, peopleManage]), await anAgent(shop, rights)];
  const memberId = agent.actor.id ?? '';
  const absentUntil = new Date(world().system.now().getTime() + 86_400_000).toISOString();
  const ownerOf = async () => {
    const { conversationId } = await aClosed(world(), shop, agent);
    return (await askForFollowUp(agent, { conversationId, note: '' })).ownerId;
  };
  expect(await ownerOf()).toBe(memberId);
  await setAbsence(lead, { memberId, substituteId: substitute.actor.id, absentUntil });
  expect(await ownerOf()).toBe(substitute.actor.id);
  await setAbsence(lead, { memberId, substituteId: null, absentUntil });
  expect(await ownerOf()).toBeNull();
});
