import { type Mailing, type MailingDraft, newCard, viewOf } from '@zhiyin/domain/insights';
import { memberRemoved } from '@zhiyin/domain/people';
import { extractText, getDocumentProxy } from 'unpdf';
import { v7 } from 'uuid';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Context } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { type Letter, mailTransport } from '#platform/mailer/transport.ts';
import { aStaffedShop, type StaffedShop } from '../../../../test/staff.ts';
import { useWorld } from '../../../../test/world.ts';
import { sendVisitorMessage } from '../../inbox/actions/send-visitor-message.ts';
import { createDashboard } from '../dashboards/write-dashboards.ts';
import { listMailings } from './read-mailings.ts';
import { tryMailing } from './try-mailing.ts';
import {
  changeMailing,
  createMailing,
  deleteMailing,
  leaveMailing,
  restoreMailing,
} from './write-mailings.ts';

const world = useWorld();
const letters: Letter[] = [];
/** Those of a test end with it: the clock of the next one moves all shops. */
const going: { readonly ctx: Context; readonly mailingId: string }[] = [];

beforeEach(() => {
  letters.length = 0;
  mailTransport.use(world().system, { send: async (letter) => void letters.push(letter) });
});

afterEach(async () => {
  await Promise.allSettled(going.splice(0).map(({ ctx, mailingId }) => deleteMailing(ctx, mailingId)));
});

async function mailed(ctx: Context, draft: MailingDraft): Promise<Mailing> {
  const made = await createMailing(ctx, draft);
  going.push({ ctx, mailingId: made.mailingId });
  return made;
}

const aDraft = (receiverIds: readonly string[], more: Partial<MailingDraft> = {}): MailingDraft => ({
  dashboard: 'today',
  formats: ['xlsx'],
  view: { ...viewOf('last-30'), compare: 'none' },
  every: 'day',
  weekday: 'mon',
  monthDay: 1,
  time: '09:00',
  receiverIds: [...receiverIds],
  isQuiet: true,
  isOn: true,
  ...more,
});

async function aShopWithChat() {
  const shop = await aStaffedShop(world().system);
  const owner = await shop.as(shop.owner);
  const visitor: Context = {
    ...owner,
    actor: { kind: 'visitor', id: v7(), teamIds: [], permissions: new Set() },
  };
  await sendVisitorMessage(visitor, { clientMessageId: v7(), text: '在吗' });
  return { shop, owner, ownerId: shop.owner.memberId };
}

/** Moves the clock to when it is mailed next, and waits until that is done. */
async function untilMailed({ nextAt }: Pick<Mailing, 'nextAt'>): Promise<void> {
  if (nextAt === null) throw new Error('it is not mailed any more');
  world().pass((Date.parse(nextAt) - world().system.now().getTime()) / 1000 + 1);
  await world().settle();
}

const found = async (ctx: Context, mailingId: string) =>
  (await listMailings(ctx, {})).items.find((one) => one.mailingId === mailingId);

const removed = (shop: StaffedShop, owner: Context, memberId: string) =>
  transact({ ...owner, workspaceId: shop.workspaceId }, (tx) =>
    announce(tx, memberRemoved, { memberId, roleId: v7() }),
  );

describe('a dashboard by mail', () => {
  it('goes out at its hour, day after day, and once each time', async () => {
    const { owner, ownerId, shop } = await aShopWithChat();
    const made = await mailed(owner, aDraft([ownerId]));
    await world().settle();
    expect(letters).toEqual([]);
    await untilMailed(made);
    await world().settle();
    expect(letters.map(({ to }) => to)).toEqual([shop.owner.email]);
    expect(letters[0]?.files.map(({ name }) => name)).toEqual([expect.stringMatching(/^Today .*\.xlsx$/)]);
    const after = await found(owner, made.mailingId);
    expect(after?.last).toMatchObject([{ memberId: ownerId, outcome: 'sent' }]);
    await untilMailed(after ?? made);
    expect(letters).toHaveLength(2);
  });

  it('can be searched in Chinese by a reader of Chinese', async () => {
    const { owner, ownerId } = await aShopWithChat();
    await transact(owner, (tx) =>
      tx.db
        .updateTable('members')
        .set({ locale: 'zh' })
        .where('workspaceId', '=', tx.workspaceId)
        .where('memberId', '=', ownerId)
        .execute(),
    );
    await untilMailed(await mailed(owner, aDraft([ownerId], { formats: ['pdf'] })));
    const [letter] = letters;
    expect(letter?.subject).toContain('今天（最近 30 天');
    const bytes = new Uint8Array(letter?.files[0]?.content ?? []);
    const { text } = await extractText(await getDocumentProxy(bytes), { mergePages: true });
    const lines = text.split('\n');
    expect(lines).toEqual(expect.arrayContaining(['今天', '新会话，按渠道']));
  }, 180_000);

  it('is quiet when nothing happened', async () => {
    const shop = await aStaffedShop(world().system);
    const owner = await shop.as(shop.owner);
    const made = await mailed(owner, aDraft([shop.owner.memberId]));
    await untilMailed(made);
    expect(letters).toEqual([]);
    expect((await found(owner, made.mailingId))?.last).toMatchObject([{ outcome: 'nothing' }]);
  });

  it('says so when there is no mail server', async () => {
    const { owner, ownerId } = await aShopWithChat();
    mailTransport.use(world().system, null);
    const { mailingId } = await mailed(owner, aDraft([ownerId]));
    expect(await tryMailing(owner, mailingId)).toEqual({ outcome: 'no-server' });
  });
});

describe('who receives it', () => {
  it('receives no figures that are not shared with them', async () => {
    const { shop, owner, ownerId } = await aShopWithChat();
    const lead = await shop.hire('lead');
    const card = { ...newCard('c1', 'figure'), metrics: ['inbox.conversations-opened'] };
    const own = { name: 'Mine', sharing: 'own' as const, teamIds: [], cards: [card], view: viewOf('last-7') };
    const { dashboardId } = await createDashboard(owner, { kind: 'dashboard', ...own });
    const draft = aDraft([ownerId, lead.memberId], { dashboard: dashboardId });
    const made = await mailed(owner, draft);
    await untilMailed(made);
    expect(letters.map(({ to }) => to)).toEqual([shop.owner.email]);
    const last = (await found(owner, made.mailingId))?.last ?? [];
    expect(last.find(({ memberId }) => memberId === lead.memberId)?.outcome).toBe('not-theirs');
  });

  it('is mailed to colleagues only by who may share', async () => {
    const { shop, ownerId } = await aShopWithChat();
    const viewer = await shop.hire('viewer');
    const asViewer = await shop.as(viewer);
    await expect(createMailing(asViewer, aDraft([ownerId]))).rejects.toMatchObject({ kind: 'forbidden' });
    expect((await mailed(asViewer, aDraft([viewer.memberId]))).isMine).toBe(true);
  });

  it('can leave, and does when they leave the shop; without anybody it stops', async () => {
    const { shop, owner, ownerId } = await aShopWithChat();
    const viewer = await shop.hire('viewer');
    const { mailingId } = await mailed(owner, aDraft([ownerId, viewer.memberId]));
    const asViewer = await shop.as(viewer);
    expect((await found(asViewer, mailingId))?.isMine).toBe(false);
    await leaveMailing(asViewer, mailingId);
    expect(await found(asViewer, mailingId)).toBeUndefined();
    expect((await found(owner, mailingId))?.receiverIds).toEqual([ownerId]);
    await removed(shop, owner, ownerId);
    await world().settle();
    expect(await found(owner, mailingId)).toBeUndefined();
  });
});

it('is paused, goes on, stops and is brought back', async () => {
  const { owner, ownerId } = await aShopWithChat();
  const draft = aDraft([ownerId]);
  const { mailingId } = await mailed(owner, draft);
  const paused = await changeMailing(owner, { mailingId, ...draft, isOn: false, after: 1 });
  expect(paused.nextAt).toBeNull();
  world().pass(3 * 86_400);
  await world().settle();
  expect(letters).toEqual([]);
  await expect(changeMailing(owner, { mailingId, ...draft, after: 1 })).rejects.toMatchObject({
    kind: 'conflict',
  });
  const going = await changeMailing(owner, { mailingId, ...draft, after: 2 });
  await deleteMailing(owner, mailingId);
  await untilMailed(going);
  expect(letters).toEqual([]);
  await untilMailed(await restoreMailing(owner, mailingId));
  expect(letters).toHaveLength(1);
});
