import { improvementRead, improvementWork } from '@zhiyin/domain/improvement';
import { cannedManage, inboxRead, inboxReply } from '@zhiyin/domain/inbox';
import { slaManage } from '@zhiyin/domain/sla';
import { suggestionsHandle, suggestionsRead } from '@zhiyin/domain/suggestions';
import { v7 } from 'uuid';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Context } from '#platform/context.ts';
import { anAgent } from '../../../test/desk.ts';
import { aDraft } from '../../../test/sla-desk.ts';
import { type Shop, useWorld } from '../../../test/world.ts';
import { createCannedReply } from '../inbox/canned/create-canned-reply.ts';
import { changePolicy } from '../sla/actions/change-policy.ts';
import { createPolicy } from '../sla/actions/create-policy.ts';
import { deletePolicy } from '../sla/actions/delete-policy.ts';
import { noteSuggestion } from '../suggestions/actions/note.ts';
import { listFindingsAbout } from './actions/about.ts';
import { closeFinding, openFindingAgain } from './actions/close.ts';
import { openFinding } from './actions/open.ts';
import { getFinding } from './actions/read.ts';
import { listStandards } from './standards.ts';

const world = useWorld();
let shop: Shop;
let lead: Context;
let helper: Context;

beforeEach(async () => {
  shop = await world().aShop();
  const desk = [inboxRead, inboxReply, cannedManage, slaManage, suggestionsRead, suggestionsHandle];
  lead = await anAgent(shop, [...desk, improvementRead, improvementWork]);
  helper = await anAgent(shop, [improvementRead]);
});

const aFinding = () =>
  openFinding(lead, { title: '首次响应太慢', description: '', origin: 'colleague', reasonKey: null });
const aPolicy = () => createPolicy(lead, { ...aDraft('first-response'), name: '一小时内回复' });
const dropped = { outcome: 'dropped', note: '改好了', standard: '' } as const;
const closedFor = async (standardKind: 'service-level' | 'reply', standardRef: string) => {
  const { findingId, revision } = await aFinding();
  return closeFinding(lead, { findingId, revision, ...dropped, standardKind, standardRef });
};

describe('the standard that was changed', () => {
  it('is a thing of the shop in its version, opens it, and says when there is a newer one', async () => {
    const { policyId, revision } = await aPolicy();
    expect((await listStandards(lead, { kind: 'service-level' })).items).toMatchObject([{ ref: policyId }]);
    const { findingId } = await closedFor('service-level', policyId);
    const path = `/settings/service-levels/${policyId}`;
    const kept = { standard: '一小时内回复', standardRef: policyId, standardVersion: 1 };
    expect(await getFinding(lead, { findingId })).toMatchObject({
      ...kept,
      standardNow: { version: 1, path },
    });
    await changePolicy(lead, {
      policyId,
      after: revision,
      ...aDraft('first-response'),
      name: '半小时内回复',
    });
    const changed = { ...kept, standardNow: { version: 2, title: '半小时内回复' } };
    expect(await getFinding(lead, { findingId })).toMatchObject(changed);
    await deletePolicy(lead, { policyId });
    expect(await getFinding(lead, { findingId })).toMatchObject({ ...kept, standardNow: null });
  });

  it('leads nobody to what is not for them', async () => {
    const { policyId } = await aPolicy();
    const { findingId } = await closedFor('service-level', policyId);
    expect(await getFinding(helper, { findingId })).toMatchObject({
      standard: '一小时内回复',
      standardNow: null,
    });
    await expect(listStandards(helper, { kind: 'service-level' })).rejects.toMatchObject({
      kind: 'forbidden',
    });
  });

  it.each([
    { why: 'what is not there', kind: 'service-level', own: false },
    { why: 'a canned reply that is one’s own', kind: 'reply', own: true },
  ] as const)('is not $why', async ({ kind, own }) => {
    const reply = { shortcut: 'slow', title: '慢', textZh: '抱歉久等', textEn: '', tones: {} };
    const { cannedReplyId } = await createCannedReply(lead, { ...reply, isOwn: true });
    const refused = closedFor(kind, own ? cannedReplyId : v7());
    await expect(refused).rejects.toMatchObject({ kind: 'missing' });
    const shops = await createCannedReply(lead, { ...reply, shortcut: 'wait', isOwn: false });
    expect(await closedFor('reply', shops.cannedReplyId)).toMatchObject({
      standard: '慢',
      standardVersion: null,
    });
  });

  it('is written in words where it is kept elsewhere', async () => {
    expect((await listStandards(lead, { kind: 'course' })).items).toEqual([]);
    const { findingId, revision } = await aFinding();
    const course = { standardKind: 'course', standard: '新人第二课', standardRef: null } as const;
    const closed = await closeFinding(lead, { findingId, revision, ...dropped, ...course });
    expect(closed).toMatchObject({ standard: '新人第二课', standardRef: null, standardNow: null });
  });
});

describe('a thing', () => {
  it('knows the findings that it was changed for, until one is opened again', async () => {
    const { policyId } = await aPolicy();
    const { findingId, revision } = await closedFor('service-level', policyId);
    const about = (ctx: Context) => listFindingsAbout(ctx, { kind: 'service-level', ref: policyId });
    expect((await about(helper)).items).toMatchObject([{ findingId, isStandard: true, version: 1 }]);
    await openFindingAgain(lead, { findingId, revision });
    expect((await about(lead)).items).toEqual([]);
    const stranger = await anAgent(shop, [inboxRead]);
    await expect(about(stranger)).rejects.toMatchObject({ kind: 'forbidden' });
  });

  it('knows the findings that rest on it, as a suggestion does', async () => {
    const text = `希望退货可以上门取件。${'每次自己寄都要请半天假。'.repeat(6)}`;
    const { suggestionId } = await noteSuggestion(lead, {
      text,
      topic: 'delivery',
      customerId: null,
      email: '',
    });
    const evidence = [{ kind: 'suggestion', ref: suggestionId, text: '' }] as const;
    const opening = { title: '退货不便', description: '', origin: 'suggestion', reasonKey: null } as const;
    const finding = await openFinding(lead, { ...opening, evidence: [...evidence] });
    expect(finding.evidence[0]?.title).toMatch(/^希望退货可以上门取件.*…$/u);
    const about = (ref: string) => listFindingsAbout(lead, { kind: 'suggestion', ref });
    expect((await about(suggestionId)).items).toMatchObject([
      { findingId: finding.findingId, isStandard: false, version: null },
    ]);
    expect((await about(v7())).items).toEqual([]);
    const seen = await getFinding(helper, { findingId: finding.findingId });
    expect(seen.evidence[0]?.title).toBeNull();
  });
});
