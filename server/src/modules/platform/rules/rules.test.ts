import { inboxAssign, inboxRead, inboxReadAll } from '@zhiyin/domain/inbox';
import { ruleLimits } from '@zhiyin/domain/kit';
import { manageRules, readRules } from '@zhiyin/domain/platform';
import { sql } from 'kysely';
import { v7 } from 'uuid';
import { expect, it } from 'vitest';
import type { Context } from '#platform/context.ts';
import { look, transact } from '#platform/database/transact.ts';
import { schedule } from '#platform/due/schedule.ts';
import { outgoing } from '#platform/outgoing/outgoing.ts';
import { runRules } from '#platform/rules/run-rules.ts';
import { lookOverRules } from '#platform/rules/trouble/look-over.ts';
import { dying } from '../../../../test/happening.ts';
import { tableOf } from '../../../../test/pieces.ts';
import { aRule, firingsOf, publish, stored, write } from '../../../../test/rules.ts';
import { type Shop, useWorld } from '../../../../test/world.ts';
import { keepHouse } from '../jobs.ts';
import { listRuleFirings, listRules, readRuleCatalogue } from './read-rules.ts';
import { cancelTrial, getTrial, listHits, startTrial } from './trials.ts';
import { createRule, orderRules, publishRule, removeRule, saveRule, switchRule } from './write-rules.ts';

const world = useWorld();
const note = (text: string) => ({ action: 'inbox.note', settings: { text } });
const broken = { action: 'inbox.assign', settings: { memberId: v7() } };

it('acts once on a fact, also when its work is queued again or the process was killed after the commit', async () => {
  const shop = await world().aShop();
  await publish(shop, { steps: [note('一')] });
  const conversationId = await write(dying(shop.asVisitor()));
  await world().settle();
  const [firing] = await firingsOf(shop);
  await transact(shop.asSystem(), (tx) => schedule(tx, runRules, firing?.factId ?? '', tx.system.now()));
  await world().settle();
  expect((await firingsOf(shop)).length).toBe(1);
  expect((await stored(shop, conversationId)).messageCount).toBe(2);
});

it('queues nothing for a shop without rules, nor for facts that set none off', async () => {
  const shop = await world().aShop();
  const ruleId = await publish(shop, { facts: ['inbox.conversation-closed'], steps: [note('一')] });
  await write(shop.asVisitor());
  await switchRule(shop.asOwner(), { ruleId, isOn: false });
  await world().settle();
  const rows = await look(shop.asSystem(), (tx) =>
    tx.db.selectFrom('ruleSets').select('factKinds').where('workspaceId', '=', shop.workspaceId).execute(),
  );
  expect(rows).toEqual([{ factKinds: [] }]);
  expect((await tableOf(shop.asSystem())).filter(({ kind }) => kind.startsWith('rules:'))).toEqual([]);
});

it('cuts a rule that sets itself off, alone or through another, and says so once', async () => {
  const shop = await world().aShop();
  const facts = ['inbox.message-received', 'inbox.note-added'];
  const first = await publish(shop, { facts, steps: [note('一')] });
  const second = await publish(shop, { facts: ['inbox.note-added'], steps: [note('二')] });
  const conversationId = await write(shop.asVisitor());
  await world().settle();

  const firings = await firingsOf(shop);
  expect(firings.filter(({ state }) => state === 'done').map(({ ruleId }) => ruleId)).toEqual([
    first,
    second,
  ]);
  expect(new Set(firings.filter(({ state }) => state === 'cut').map(({ why }) => why))).toEqual(
    new Set(['rule.loop']),
  );
  expect((await stored(shop, conversationId)).messageCount).toBe(3);
});

it('holds a storm on one thing to the rule’s own bound', async () => {
  const shop = await world().aShop();
  const tight = { perSubjectPerHour: 2 };
  await publish(shop, {
    steps: [{ action: 'inbox.set-priority', settings: { priority: 'high' } }],
    more: tight,
  });
  const visitor = shop.asVisitor();
  for (let times = 0; times < 5; times++) await write(visitor);
  await world().settle();
  const states = (await firingsOf(shop)).map(({ state, why }) => `${state} ${why}`);
  expect(states.toSorted()).toEqual(['cut rule.subject-storm', 'done null', 'done null']);
});

it('undoes the step that fails alone, says why, and goes on with the others', async () => {
  const shop = await world().aShop();
  await publish(shop, { steps: [note('先'), broken, note('后')] });
  await publish(shop, { steps: [note('别的规则')] });
  const conversationId = await write(shop.asVisitor());
  await world().settle();

  const [failed, other] = await firingsOf(shop);
  expect(failed).toMatchObject({ state: 'failed', why: 'There is no such colleague.' });
  expect(failed?.outcomes).toMatchObject([{ isDone: true }, { isDone: false }, { isDone: true }]);
  expect(other).toMatchObject({ state: 'done' });
  expect((await stored(shop, conversationId)).messageCount).toBe(4);
});

it('switches a rule off that fails again and again, and shows it', async () => {
  const shop = await world().aShop();
  await publish(shop, { steps: [broken], more: { perSubjectPerHour: 100 } });
  const visitor = shop.asVisitor();
  for (let times = 0; times < ruleLimits.failuresInRow + 1; times++) {
    await write(visitor);
    await world().settle();
  }
  expect((await firingsOf(shop)).length).toBe(ruleLimits.failuresInRow);
  const { items } = await listRules(shop.asOwner());
  expect(items).toMatchObject([
    {
      isOn: false,
      failedCount: ruleLimits.failuresInRow,
      switchedOff: {
        cause: 'failed',
        action: 'inbox.assign',
        why: { zh: '没有这位同事。', en: 'There is no such colleague.' },
      },
    },
  ]);
});

it('runs another rule on the same thing, if that one’s conditions hold', async () => {
  const shop = await world().aShop();
  const never = { field: 'state', operator: 'is', value: 'closed' };
  const called = await publish(shop, { facts: [], steps: [note('被调用')] });
  const idle = await publish(shop, { facts: [], if: never, steps: [note('不会')] });
  const caller = await publish(shop, {
    steps: [called, idle].map((ruleId) => ({ action: 'platform.run-rule', settings: { ruleId } })),
  });
  await write(shop.asVisitor());
  await world().settle();
  expect((await firingsOf(shop)).map(({ ruleId }) => ruleId)).toEqual([caller, called]);
});

it('tells another system through the guard, and marks the firing when nobody can be reached there', async () => {
  const shop = await world().aShop();
  const calls: string[] = [];
  const answers = new Map([
    ['https://good.example/', 204],
    ['https://gone.example/', 404],
  ]);
  outgoing.use(world().system, {
    check: (url) => new URL(url),
    addressOf: async (host) => host,
    call: async (url, { body }) => {
      calls.push(`${url} ${JSON.parse(String(body)).factKind}`);
      return { status: answers.get(url) ?? 500, headers: {}, body: Buffer.alloc(0) };
    },
  });
  for (const url of answers.keys()) {
    await publish(shop, { steps: [{ action: 'platform.call-address', settings: { url } }] });
  }
  await write(shop.asVisitor());
  for (let tried = 0; tried < 5; tried++) {
    await world().settle();
    world().pass(301);
  }
  await world().settle();
  expect(calls.filter((call) => call.startsWith('https://good'))).toEqual([
    'https://good.example/ inbox.message-received',
  ]);
  expect(calls.length).toBe(6);
  expect((await firingsOf(shop)).map(({ state, why }) => `${state} ${why}`)).toEqual([
    'done null',
    'failed the answer was 404',
  ]);
});

it('refuses whoever edited an older draft, and publishes what was seen', async () => {
  const shop = await world().aShop();
  const [one, two] = [shop.asOwner(), shop.asOwner()];
  const definition = aRule({ steps: [note('一')] });
  const { ruleId, revision } = await createRule(one, definition);
  await saveRule(one, { ruleId, after: revision, definition: { ...definition, name: '新' } });
  const late = saveRule(two, { ruleId, after: revision, definition });
  await expect(late).rejects.toMatchObject({ kind: 'conflict', reason: { key: 'platform.rule-changed' } });
  await expect(publishRule(two, { ruleId, after: revision })).rejects.toMatchObject({ kind: 'conflict' });
  const published = await publishRule(two, { ruleId, after: revision + 1 });
  expect(published).toMatchObject({ isOn: true, publishedVersion: 1, published: { name: '新' } });
});

it('marks each place of a rule that is not right', async () => {
  const shop = await world().aShop();
  const wrong = aRule({ facts: ['a.b'], steps: [{ action: 'inbox.assign' }] });
  await expect(createRule(shop.asOwner(), wrong)).rejects.toMatchObject({
    kind: 'invalid',
    fields: [{ path: 'definition.when.facts.0' }, { path: 'definition.steps.0.settings.memberId' }],
  });
});

it('lets nobody publish what they may not do themselves', async () => {
  const shop = await world().aShop();
  const author = shop.as([manageRules, readRules]);
  const { ruleId } = await createRule(author, aRule({ steps: [{ action: 'inbox.unassign' }] }));
  await expect(publishRule(author, { ruleId, after: 1 })).rejects.toMatchObject({
    kind: 'forbidden',
    reason: { key: 'platform.rule-beyond-rights' },
  });
  const able = shop.as([manageRules, readRules, inboxAssign]);
  expect((await publishRule(able, { ruleId, after: 1 })).isOn).toBe(true);
  await expect(switchRule(shop.as([readRules]), { ruleId, isOn: false })).rejects.toMatchObject({
    kind: 'forbidden',
  });
  const { actions } = await readRuleCatalogue(author);
  const offered = actions.find(({ key }) => key === 'inbox.unassign');
  expect(offered?.isAllowed).toBe(false);
});

it('keeps the order set by hand, and forgets a rule that is removed but not what it did', async () => {
  const shop = await world().aShop();
  const owner = shop.asOwner();
  const [a, b, c] = [
    await publish(shop, { steps: [note('a')] }),
    await publish(shop, { steps: [note('b')] }),
    await publish(shop, { steps: [note('c')] }),
  ];
  await orderRules(owner, [c, a]);
  await write(shop.asVisitor());
  await world().settle();
  expect((await firingsOf(shop)).map(({ ruleId }) => ruleId)).toEqual([c, a, b]);
  await removeRule(owner, a);
  expect((await listRules(owner)).items.map(({ ruleId }) => ruleId)).toEqual([c, b]);
  expect((await listRuleFirings(owner, { limit: 50, ruleId: a })).items.length).toBe(1);
});

it('tells of firings only on what the reader may see', async () => {
  const shop = await world().aShop();
  await publish(shop, { steps: [note('a')] });
  const conversationId = await write(shop.asVisitor());
  await world().settle();
  await transact(shop.asSystem(), (tx) =>
    sql`update conversations set team_id = ${v7()} where conversation_id = ${conversationId}`.execute(tx.db),
  );
  const seen = async (rights: Parameters<typeof shop.as>[0]) =>
    (await listRuleFirings(shop.as(rights), { limit: 50 })).items.length;
  expect(await seen([readRules, inboxRead])).toBe(0);
  expect(await seen([readRules, inboxRead, inboxReadAll])).toBe(1);
});

/** A trial that was called off while it ran; one that is over before that is tried once more. */
async function cancelledTrial(owner: Context, asked: Parameters<typeof startTrial>[1]) {
  for (let tries = 0; tries < 20; tries++) {
    const { trialId } = await startTrial(owner, asked);
    const trial = await cancelTrial(owner, trialId);
    if (trial.state === 'cancelled') return trial;
  }
  return expect.fail('no trial was called off in time');
}

it('says what a rule would have done in a past period, and does nothing', async () => {
  const shop = await world().aShop();
  const owner = shop.asOwner();
  const from = new Date(world().system.now().getTime() - 60_000).toISOString();
  const wants = { field: 'customerText', operator: 'contains', value: '退款' };
  const visitor = shop.asVisitor();
  const asked = await write(visitor, '我要退款');
  await write(visitor, '算了');
  await write(shop.asVisitor(), '你好');
  await world().settle();
  world().pass(60);
  const to = world().system.now().toISOString();

  const definition = aRule({ if: wants, steps: [note('退款')] });
  const { trialId } = await startTrial(owner, { definition, from, to });
  await world().settle();
  expect(await getTrial(owner, trialId)).toMatchObject({
    state: 'done',
    fired: 1,
    subjects: 1,
    looked: 2,
    total: 2,
  });
  const { items } = await listHits(owner, trialId, { limit: 50 });
  expect(items).toMatchObject([{ number: 1, subjectId: asked, factKind: 'inbox.message-received' }]);
  expect(items[0]?.happened).toContain('inbox.message-received');
  expect(await firingsOf(shop)).toEqual([]);

  const again = await cancelledTrial(owner, { definition: aRule({ steps: [note('x')] }), from, to });
  await world().settle();
  expect(await getTrial(owner, again.trialId)).toMatchObject({ state: 'cancelled', fired: 0 });
  await expect(startTrial(owner, { definition, from: to, to: from })).rejects.toMatchObject({
    kind: 'invalid',
  });
});

it.each([
  { why: 'another rule is published', meet: (shop: Shop) => publish(shop, { steps: [note('二')] }) },
  {
    why: 'the daily work of the house comes, because nothing meets it',
    meet: (shop: Shop) =>
      transact(shop.asSystem(), (tx) => schedule(tx, keepHouse, shop.workspaceId, tx.system.now())),
  },
])('switches a rule off whose action an update has taken away, once $why', async ({ meet }) => {
  const shop = await world().aShop();
  const ruleId = await publish(shop, { steps: [note('一')] });
  const definition = sql<string>`${JSON.stringify(aRule({ steps: [{ action: 'inbox.gone' }] }))}::jsonb`;
  await transact(shop.asSystem(), async (tx) => {
    const { workspaceId } = tx;
    const version = { workspaceId, ruleId, version: 2, definition, publishedAt: tx.system.now() };
    await tx.db.insertInto('ruleVersions').values(version).execute();
    const rule = tx.db.updateTable('rules').where('workspaceId', '=', workspaceId);
    await rule.set({ publishedVersion: 2 }).where('ruleId', '=', ruleId).execute();
  });
  await meet(shop);
  await world().settle();
  const { items } = await listRules(shop.asOwner());
  expect(items.find((one) => one.ruleId === ruleId)).toMatchObject({
    isOn: false,
    switchedOff: { cause: 'unreadable', why: { en: 'Action 1: There is no such action' } },
  });
  expect((await tableOf(shop.asSystem())).filter(({ kind }) => kind === lookOverRules.kind)).toEqual([]);
});
