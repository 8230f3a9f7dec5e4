import { improvementRead, improvementWork } from '@zhiyin/domain/improvement';
import { inboxClose, inboxRead, inboxReadAll, inboxReply } from '@zhiyin/domain/inbox';
import { memberRemoved } from '@zhiyin/domain/people';
import { readMetrics } from '@zhiyin/domain/platform';
import { surveysRead } from '@zhiyin/domain/surveys';
import { v7 } from 'uuid';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Context } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { aClosed } from '../../../test/asks.ts';
import { anAgent } from '../../../test/desk.ts';
import { type Shop, useWorld } from '../../../test/world.ts';
import { planAction } from './actions/act.ts';
import { changeFinding } from './actions/change.ts';
import { openFinding } from './actions/open.ts';
import { getFinding, listFindings } from './actions/read.ts';
import { findSimilar } from './actions/similar.ts';

const world = useWorld();
const desk = [inboxRead, inboxReadAll, inboxReply, inboxClose, surveysRead];
let shop: Shop;
let lead: Context;

beforeEach(async () => {
  shop = await world().aShop();
  lead = await anAgent(shop, [...desk, improvementRead, improvementWork, readMetrics]);
});

const opening = (title: string, more: object = {}) => ({
  ...({ title, description: '', origin: 'conversation', reasonKey: null } as const),
  ...more,
});

describe('a finding opened from something', () => {
  it('rests on it from the first moment, and is found beside it', async () => {
    const { conversationId } = await aClosed(world(), shop, lead);
    const evidence = [{ kind: 'conversation', ref: conversationId, text: '三天没有退款' }];
    const { findingId } = await openFinding(lead, opening('退款太慢', { evidence }));
    const finding = await getFinding(lead, { findingId });
    expect(finding.evidence).toMatchObject(evidence);
    const about = async (ref: string) =>
      (await listFindings(lead, { limit: 10, evidence: ref })).items.map((one) => one.findingId);
    expect(await about(conversationId)).toEqual([findingId]);
    expect(await about(v7())).toEqual([]);
  });

  it('is not opened at all when what it rests on is not there', async () => {
    const evidence = [{ kind: 'theme', ref: v7(), text: '' }];
    const refused = openFinding(lead, opening('退款太慢', { evidence }));
    await expect(refused).rejects.toMatchObject({ kind: 'missing' });
    expect((await listFindings(lead, { limit: 10 })).items).toEqual([]);
  });

  it('may say at once what must move, if its metric knows the group', async () => {
    const goal = {
      ...{ metric: 'inbox.conversations-opened', filter: { all: [] }, comparison: null, target: 5 },
      ...{ until: '2026-12-31', changedOn: null, bucket: 'day', baselineDays: 28 },
    };
    expect(await openFinding(lead, opening('太多咨询', { goal }))).toMatchObject({ goal });
    const unknown = { ...goal, filter: { field: 'moon', operator: 'is', value: 'full' } };
    const refused = openFinding(lead, opening('太多咨询', { goal: unknown }));
    await expect(refused).rejects.toMatchObject({ kind: 'invalid' });
  });
});

describe('similar findings', () => {
  it('are those of the same evidence or alike in words, but not those that are linked', async () => {
    const { conversationId } = await aClosed(world(), shop, lead);
    const evidence = [{ kind: 'conversation', ref: conversationId, text: '' }];
    const one = await openFinding(lead, opening('退款到账太慢', { evidence }));
    const other = await openFinding(lead, opening('退款太慢'));
    await openFinding(lead, opening('包装破损'));
    const found = async (asked: object) =>
      (await findSimilar(lead, { title: '', ...asked })).items.map((item) => [item.findingId, item.because]);
    expect(await found({ title: '无关', evidence: conversationId })).toEqual([[one.findingId, ['evidence']]]);
    expect(await found({ of: one.findingId })).toEqual([[other.findingId, ['words']]]);
    const { findingId, revision } = one;
    await changeFinding(lead, { findingId, revision, similarIds: [other.findingId] });
    expect(await found({ of: one.findingId })).toEqual([]);
  });
});

it('passes on when its owner leaves: findings to who opened them, actions to whose finding it is', async () => {
  const leaver = await anAgent(shop, [improvementRead]);
  const memberId = leaver.actor.id ?? '';
  const { findingId } = await openFinding(lead, opening('退款太慢', { ownerId: memberId }));
  const dueAt = new Date(world().system.now().getTime() + 86_400_000).toISOString();
  const plan = { note: '', steps: [], hours: null, cost: null, title: '改说明', dueAt, ownerId: memberId };
  await planAction(lead, { findingId, ...plan });
  await transact(lead, async (tx) => {
    await tx.db
      .updateTable('members')
      .set({ removedAt: tx.system.now() })
      .where('workspaceId', '=', tx.workspaceId)
      .where('memberId', '=', memberId)
      .execute();
    await announce(tx, memberRemoved, { memberId, roleId: v7() });
  });
  await world().settle();
  const leadId = lead.actor.id;
  expect(await getFinding(lead, { findingId })).toMatchObject({
    ownerId: leadId,
    actionList: [{ ownerId: leadId }],
  });
});
