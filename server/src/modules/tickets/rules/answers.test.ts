import { answerField, parseFilter } from '@zhiyin/domain/kit';
import { v7 } from 'uuid';
import { expect, it } from 'vitest';
import { look, transact } from '#platform/database/transact.ts';
import { aRule, firingsOf, publish } from '../../../../test/rules.ts';
import { aTicketShop, type TicketShop } from '../../../../test/ticket-desk.ts';
import { useWorld } from '../../../../test/world.ts';
import { createForm, publishForm } from '../../platform/forms/publish-form.ts';
import { readRuleCatalogue } from '../../platform/rules/read-rules.ts';
import { getTrial, listHits, startTrial } from '../../platform/rules/trials.ts';
import { changeTicket } from '../actions/change-ticket.ts';
import { writeAnswers } from '../answers.ts';
import { ticketSubject } from '../subject.ts';
import { changeTicketType } from '../types/write-types.ts';

const world = useWorld();
const ofTickets = { more: { subject: 'ticket' } };
const label = { zh: '题', en: 'Question' };
const plain = { kind: 'text', label, isRequired: false, isFatal: false, settings: {} };
/** What the type's flow demands before it is solved. */
const demanded = 'solution';
const steps = [{ action: 'tickets.set-priority', settings: { priority: 'urgent' } }];

/** The field of the after-sales type's question about what is wrong. */
function problemOf(shop: TicketShop): string {
  return answerField(shop.type('after-sales').formId ?? '', 'problem');
}

it('a rule goes by an answer of the type’s form, and by what it was before', async () => {
  const shop = await aTicketShop(world());
  const problem = problemOf(shop);
  const condition = {
    all: [
      { field: problem, operator: 'changed-from', value: 'damaged' },
      { field: problem, operator: 'is', value: 'missing' },
    ],
  };
  const facts = ['tickets.changed'];
  await publish(shop, { facts, if: condition, steps, ...ofTickets });
  const [one, other] = [await shop.aTicket(), await shop.aTicket({ answers: { problem: 'quality' } })];
  for (const { ticketId } of [one, other]) {
    await changeTicket(shop.agent, { ticketId, answers: { problem: 'missing' } });
  }
  await world().settle();
  expect((await firingsOf(shop)).map(({ subjectId }) => subjectId)).toEqual([one.ticketId]);

  const definition = aRule({ facts, if: condition, steps, ...ofTickets });
  const now = world().system.now().getTime();
  const [from = '', to = ''] = [now - 86_400_000, now + 1].map((at) => new Date(at).toISOString());
  const { trialId } = await startTrial(shop.asOwner(), { definition, from, to });
  await world().settle();
  expect(await getTrial(shop.asOwner(), trialId)).toMatchObject({ state: 'done' });
  const { items } = await listHits(shop.asOwner(), trialId, { limit: 10 });
  expect(items.map(({ subjectId }) => subjectId)).toEqual([one.ticketId]);
});

it('offers what a form asked before, and refuses what no form asks', async () => {
  const shop = await aTicketShop(world());
  const { formId, ...type } = shop.type('after-sales');
  const draft = { title: label, sections: [], questions: [] };
  const asking = (key: string) => ({
    ...draft,
    questions: [key, demanded].map((one) => ({ ...plain, key: one })),
  });
  const made = await createForm(shop.asOwner(), 'claims', asking('first'));
  await changeTicketType(shop.asOwner(), {
    ...type,
    formId: made.formId,
    customerQuestions: [],
    isArchived: false,
  });
  await publishForm(shop.asOwner(), made.formId, 1, asking('second'));
  const fields = (await readRuleCatalogue(shop.asOwner())).subjects.find(
    ({ kind }) => kind === 'ticket',
  )?.fields;
  expect(Object.keys(fields ?? {}).filter((key) => key.startsWith(made.formId))).toEqual([
    answerField(made.formId, 'first'),
    answerField(made.formId, demanded),
    answerField(made.formId, 'second'),
  ]);
  const ghost = { field: answerField(made.formId, 'ghost'), operator: 'is', value: 'x' };
  await expect(
    publish(shop, { if: ghost, steps, facts: ['tickets.created'], ...ofTickets }),
  ).rejects.toMatchObject({
    kind: 'invalid',
    fields: [{ path: 'definition.if.field' }],
  });
});

const options = ['a', 'b', 'c'].map((key) => ({ key, label }));
const nodes = [
  { key: 'after', label },
  { key: 'refund', label, parent: 'after' },
  { key: 'sales', label },
];
const signed = { typed: '王芳' };
const cases = [
  { kind: 'text', answer: '少了 Lid', holds: { operator: 'contains', value: 'lid' } },
  { kind: 'long-text', answer: '很长', holds: { operator: 'is', value: '很长' } },
  { kind: 'choice', settings: { options }, answer: 'b', holds: { operator: 'is-any-of', value: ['b', 'c'] } },
  {
    kind: 'choice',
    settings: { options, isMany: true },
    answer: ['a', 'c'],
    holds: { operator: 'has-all-of', value: ['c', 'a'] },
  },
  {
    kind: 'tree',
    settings: { nodes },
    answer: 'refund',
    holds: { operator: 'has-any-of', value: ['after'] },
  },
  { kind: 'rating', settings: { scale: 'stars' }, answer: 4, holds: { operator: 'at-least', value: 4 } },
  { kind: 'number', answer: 2.5, holds: { operator: 'between', value: [2, 3] } },
  { kind: 'money', settings: { currency: 'CNY' }, answer: 1250, holds: { operator: 'is', value: 1250 } },
  { kind: 'date', answer: '2026-11-02', holds: { operator: 'before', value: '2026-11-03' } },
  {
    kind: 'moment',
    answer: '2026-11-02T08:00:00.000Z',
    holds: { operator: 'after', value: '2026-11-02T07:59:59Z' },
  },
  { kind: 'consent', answer: true, holds: { operator: 'is', value: true } },
  { kind: 'file', answer: [v7()], holds: { operator: 'is', value: true } },
  { kind: 'signature', answer: signed, holds: { operator: 'is', value: true } },
  {
    kind: 'ranking',
    settings: { options },
    answer: ['b', 'a', 'c'],
    holds: { operator: 'has-any-of', value: ['c'] },
  },
].map(({ settings = {}, ...rest }, index) => ({ key: `q${index}`, settings, ...rest }));

it('finds tickets by answers of every kind, and by those that are missing', async () => {
  const shop = await aTicketShop(world());
  const owner = shop.asOwner();
  const questions = [
    ...cases.map(({ key, kind, settings }) => ({ ...plain, key, kind, settings })),
    { ...plain, key: demanded },
  ];
  const { formId } = await createForm(owner, 'every-kind', { title: label, sections: [], questions });
  const { formId: _, ...type } = shop.type('after-sales');
  const { ticketId: elsewhere } = await shop.aTicket();
  await changeTicketType(owner, { ...type, formId, customerQuestions: [], isArchived: false });
  const [full, bare] = [await shop.aTicket({ answers: {} }), await shop.aTicket({ answers: {} })];
  const answers = Object.fromEntries(cases.map(({ key, answer }) => [key, answer]));
  await transact(shop.asSystem(), (tx) =>
    writeAnswers(tx, { ticketId: full.ticketId, answers: {} }, { formId, formVersion: 1, answers }),
  );
  await look(shop.asSystem(), async (tx) => {
    const things = await ticketSubject.inShop(tx);
    const context = { now: tx.system.now() };
    const ids = [full.ticketId, bare.ticketId, elsewhere];
    const records = await things.records(tx, ids);
    for (const { key, kind, holds } of cases) {
      const field = answerField(formId, key);
      const found = async (condition: object) => {
        const parsed = parseFilter(things.fields, { field, ...condition });
        if (!parsed.ok) throw new Error(`${kind}: ${parsed.problems[0]?.reason.key}`);
        const all = await things.find(tx, { filter: parsed.filter, context, limit: 10 });
        return all.filter((id) => ids.includes(id));
      };
      expect([kind, await found(holds)]).toEqual([kind, [full.ticketId]]);
      const isMark = kind === 'file' || kind === 'signature';
      const missing = isMark ? { operator: 'is', value: false } : { operator: 'is-empty' };
      expect([kind, await found(missing)]).toEqual([
        kind,
        isMark ? [bare.ticketId] : [bare.ticketId, elsewhere].toSorted(),
      ]);
    }
    expect(records.get(full.ticketId)?.[answerField(formId, 'q4')]).toEqual(['after', 'refund']);
  });
});
