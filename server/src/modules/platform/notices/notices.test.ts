import { inboxRead } from '@zhiyin/domain/inbox';
import { initialNoticeSettings, manageShop, ruleCalls, workspaceCreated } from '@zhiyin/domain/platform';
import { v7 } from 'uuid';
import { expect, it } from 'vitest';
import type { Context } from '#platform/context.ts';
import { look, transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { onWhisper, type Whisper } from '#platform/live/whisper.ts';
import { notify } from '#platform/notices/notify.ts';
import { anAgent, deskRights } from '../../../../test/desk.ts';
import { write } from '../../../../test/rules.ts';
import { type Shop, useWorld } from '../../../../test/world.ts';
import { chooseDefaultWays, chooseNoticeWays, listNoticeChoices } from './choices.ts';
import { countNotices, listNotices, readAllNotices, readNotices } from './read-notices.ts';
import {
  changeDefaultSettings,
  changeNoticeSettings,
  readNoticeDefaults,
  readNoticeSettings,
} from './settings.ts';

const world = useWorld();
const text = { zh: '{name}找你', en: '{name} calls you' };
const idOf = ({ actor }: Context) => actor.id ?? '';

function tell(by: Context, readers: readonly Context[], subjectId: string, byMail = false): Promise<void> {
  const about = { subjectKind: 'conversation', subjectId, byMail };
  return transact(by, (tx) =>
    notify(tx, readers.map(idOf), { kind: ruleCalls, text, values: { name: '王芳' }, ...about }),
  );
}

async function textsOf(reader: Context) {
  return (await listNotices(reader, { limit: 50 })).items.map((one) => one.text);
}

const mailsOf = (shop: Shop) =>
  look(shop.asSystem(), (tx) =>
    tx.db
      .selectFrom('mails')
      .select(['recipient', 'subject', 'link'])
      .where('workspaceId', '=', shop.workspaceId)
      .execute(),
  );

it('tells each once, in both languages, with the way to the thing; not whoever did it', async () => {
  const shop = await world().aShop();
  const [lin, zhao] = [await anAgent(shop), await anAgent(shop)];
  const conversationId = await write(shop.asVisitor());
  await tell(zhao, [lin, lin, zhao], conversationId);

  const { items } = await listNotices(lin, { limit: 50 });
  expect(items).toMatchObject([
    {
      kind: ruleCalls.key,
      text: { zh: '王芳找你', en: '王芳 calls you' },
      path: `/inbox/${conversationId}`,
      readAt: null,
    },
  ]);
  expect(await countNotices(lin)).toEqual({ unread: 1 });
  expect(await textsOf(zhao)).toEqual([]);
});

it('says to the windows of those whose notices changed, and to nobody else', async () => {
  const shop = await world().aShop();
  const [lin, zhao] = [await anAgent(shop), await anAgent(shop)];
  const heard: Whisper[] = [];
  onWhisper(world().system, (whisper) => void heard.push(whisper));
  await tell(shop.asSystem(), [lin], await write(shop.asVisitor()));

  const said = heard.find(({ workspaceId, kind }) => {
    return workspaceId === shop.workspaceId && kind === 'platform.notices-changed';
  });
  const shownTo = (ctx: Context) => world().app.signals.shownTo(ctx, said?.kind ?? '', said?.payload);
  expect(shownTo(lin)).toEqual({ memberIds: [idOf(lin)] });
  expect(shownTo(zhao)).toBeUndefined();
  expect(shownTo(shop.asVisitor(idOf(lin)))).toBeUndefined();
});

it('is read one by one or up to one that was seen; others cannot read it for her', async () => {
  const shop = await world().aShop();
  const [lin, zhao] = [await anAgent(shop), await anAgent(shop)];
  const conversationId = await write(shop.asVisitor());
  for (let count = 0; count < 3; count++) await tell(shop.asSystem(), [lin], conversationId);
  const [newest, middle, oldest] = (await listNotices(lin, { limit: 50 })).items;
  const noticeIds = [oldest?.noticeId ?? ''];

  await readNotices(zhao, noticeIds);
  expect(await countNotices(lin)).toEqual({ unread: 3 });
  await readNotices(lin, noticeIds);
  expect(await countNotices(lin)).toEqual({ unread: 2 });
  await readAllNotices(lin, middle?.noticeId ?? '');
  expect(await countNotices(lin)).toEqual({ unread: 1 });
  await readAllNotices(lin, newest?.noticeId ?? '');
  expect(await countNotices(lin)).toEqual({ unread: 0 });
});

it('does not show what may no longer be seen, and does not count it', async () => {
  const shop = await world().aShop();
  const teamId = v7();
  const lin = await anAgent(shop, deskRights, [teamId]);
  const conversationId = await write(shop.asVisitor());
  await transact(shop.asSystem(), (tx) =>
    tx.db
      .updateTable('conversations')
      .set({ teamId })
      .where('workspaceId', '=', tx.workspaceId)
      .where('conversationId', '=', conversationId)
      .execute(),
  );
  await tell(shop.asSystem(), [lin], conversationId);
  expect(await countNotices(lin)).toEqual({ unread: 1 });

  const left = shop.as([inboxRead], { id: idOf(lin) });
  expect(await textsOf(left)).toEqual([]);
  expect(await countNotices(left)).toEqual({ unread: 0 });
});

const byMail = { bell: true, mail: true, push: false };
const off = { bell: false, mail: false, push: false };

it('comes by mail as well when it is not read in time, or not at all, as each has chosen', async () => {
  const shop = await world().aShop();
  const [lin, zhao, sun] = [await anAgent(shop), await anAgent(shop), await anAgent(shop)];
  await chooseNoticeWays(lin, { kind: ruleCalls.key, ways: byMail });
  await chooseNoticeWays(sun, { kind: ruleCalls.key, ways: { ...off, push: true } });
  const waysOf = async (ctx: Context) =>
    (await listNoticeChoices(ctx)).items.find(({ kind }) => kind === ruleCalls.key)?.ways;
  expect(await Promise.all([lin, zhao, sun].map(waysOf))).toEqual([
    byMail,
    { bell: true, mail: false, push: true },
    off,
  ]);

  const conversationId = await write(shop.asVisitor());
  await tell(shop.asSystem(), [lin, zhao, sun], conversationId);
  await world().settle();
  expect([await textsOf(lin), await textsOf(zhao), await textsOf(sun)].map((one) => one.length)).toEqual([
    1, 1, 0,
  ]);
  expect(await mailsOf(shop)).toEqual([]);
  world().pass(10 * 60);
  await world().settle();
  const link = expect.stringMatching(new RegExp(`/console/inbox/${conversationId}$`));
  expect(await mailsOf(shop)).toEqual([{ recipient: 'lin@example.com', subject: '王芳找你', link }]);

  await tell(shop.asSystem(), [zhao, sun], conversationId, true);
  world().pass(10 * 60);
  await world().settle();
  expect((await mailsOf(shop)).length).toBe(2);
});

it('is not mailed to whoever has read it under the bell by then', async () => {
  const shop = await world().aShop();
  const lin = await anAgent(shop);
  await chooseNoticeWays(lin, { kind: ruleCalls.key, ways: byMail });
  await tell(shop.asSystem(), [lin], await write(shop.asVisitor()));
  await world().settle();
  const [notice] = (await listNotices(lin, { limit: 50 })).items;
  await readNotices(lin, [notice?.noticeId ?? '']);
  world().pass(10 * 60);
  await world().settle();
  expect(await mailsOf(shop)).toEqual([]);
});

it('comes as the shop has it to whoever has chosen nothing, and again once a choice is taken back', async () => {
  const shop = await world().aShop();
  const [lin, zhao] = [await anAgent(shop), await anAgent(shop)];
  const wayOf = async (ctx: Context) =>
    (await listNoticeChoices(ctx)).items.find(({ kind }) => kind === ruleCalls.key);
  await chooseNoticeWays(zhao, { kind: ruleCalls.key, ways: byMail });
  await chooseDefaultWays(shop.as([manageShop]), { kind: ruleCalls.key, ways: off });
  expect(await wayOf(lin)).toMatchObject({ ways: off, isChosen: false });
  expect(await wayOf(zhao)).toMatchObject({ ways: byMail, isChosen: true });

  await tell(shop.asSystem(), [lin, zhao], await write(shop.asVisitor()));
  expect([await textsOf(lin), await textsOf(zhao)].map((one) => one.length)).toEqual([0, 1]);
  await chooseNoticeWays(zhao, { kind: ruleCalls.key, ways: null });
  expect(await wayOf(zhao)).toMatchObject({ ways: off, isChosen: false });
  await chooseDefaultWays(shop.as([manageShop]), { kind: ruleCalls.key, ways: null });
  expect(await wayOf(zhao)).toMatchObject({ ways: ruleCalls.initial, isChosen: false });
});

it('is set for the whole shop by whoever manages it, and by nobody else', async () => {
  const shop = await world().aShop();
  const lin = await anAgent(shop);
  const settings = { ...initialNoticeSettings, mailAfterMinutes: 60 };
  const refused = { kind: 'forbidden' };
  await expect(chooseDefaultWays(lin, { kind: ruleCalls.key, ways: off })).rejects.toMatchObject(refused);
  await expect(changeDefaultSettings(lin, { settings })).rejects.toMatchObject(refused);
  await expect(readNoticeDefaults(lin)).rejects.toMatchObject(refused);

  const admin = shop.as([manageShop]);
  await changeDefaultSettings(admin, { settings });
  expect(await readNoticeDefaults(admin)).toMatchObject({ settings, isChosen: true });
  expect(await readNoticeSettings(lin)).toMatchObject({ settings, isChosen: false });
  await changeNoticeSettings(lin, { settings: initialNoticeSettings });
  expect(await readNoticeSettings(lin)).toMatchObject({ settings: initialNoticeSettings, isChosen: true });
  await changeNoticeSettings(lin, { settings: null });
  expect(await readNoticeSettings(lin)).toMatchObject({ settings, isChosen: false });
});

it('refuses a choice for what there is not', async () => {
  const shop = await world().aShop();
  await expect(chooseNoticeWays(await anAgent(shop), { kind: 'no.such', ways: off })).rejects.toThrow(
    'There is no such kind of notice',
  );
});

it('goes after 90 days', async () => {
  const shop = await world().aShop();
  const lin = await anAgent(shop);
  const { workspaceId } = shop;
  await transact(shop.asSystem(), (tx) =>
    announce(tx, workspaceCreated, { workspaceId, ownerId: tx.system.newId() }),
  );
  await tell(shop.asSystem(), [lin], await write(shop.asVisitor()));
  await world().settle();
  world().pass(89 * 24 * 3600);
  await world().settle();
  expect(await textsOf(lin)).toHaveLength(1);
  world().pass(2 * 24 * 3600);
  await world().settle();
  expect(await textsOf(lin)).toEqual([]);
});
