import { createHmac } from 'node:crypto';
import { channelsManage, channelsRead, type startVisit as contract } from '@zhiyin/domain/channels';
import { customersRead } from '@zhiyin/domain/customers';
import { weekOf } from '@zhiyin/domain/kit';
import { manageCalendars } from '@zhiyin/domain/platform';
import { expect, it } from 'vitest';
import type { z } from 'zod';
import { transact } from '#platform/database/transact.ts';
import { useBareShop } from '../../../test/bare-shop.ts';
import { plainChat, useShopName } from '../../../test/plain-chat.ts';
import { getCustomer } from '../customers/actions/get-customer.ts';
import { customers, greetCustomer } from '../customers/index.ts';
import { createCalendar } from '../platform/calendars/write-calendars.ts';
import { archiveWidget, restoreWidget } from './actions/archive-widget.ts';
import { changeWidget } from './actions/change-widget.ts';
import { createWidget } from './actions/create-widget.ts';
import { startVisit } from './actions/start-visit.ts';
import { checkIdentity } from './identity/check-identity.ts';
import { rotateIdentitySecret } from './identity/rotate-identity-secret.ts';
import { channels } from './index.ts';

const shop = useBareShop({ modules: [customers, channels] });
useShopName(shop);
const owner = () => shop().member(channelsRead, channelsManage, manageCalendars);
const aChat = (more: Partial<typeof plainChat> = {}) => createWidget(owner(), { ...plainChat, ...more });

type Asked = Partial<z.infer<typeof contract.body>>;
const visit = (siteKey: string, asked: Asked = {}) =>
  startVisit(shop().as('system', null), {
    siteKey,
    locale: 'en',
    token: null,
    identity: null,
    page: null,
    ...asked,
  });
const hashOf = (secret: string, identifier: string) => ({
  identifier,
  hash: createHmac('sha256', secret).update(identifier).digest('hex'),
});

it('shows the chat in the visitor’s language, with words of our own where the owner wrote none', async () => {
  const { siteKey, widgetId } = await aChat();
  expect(await visit(siteKey)).toMatchObject({
    greeting: 'Hi',
    position: 'right',
    isOpen: true,
    opensAt: null,
    preChatForm: null,
    isIdentified: false,
    texts: { offline: expect.stringContaining('away'), launcher: '' },
  });
  await changeWidget(owner(), widgetId, { titleZh: '茶馆', offlineZh: '打烊了', position: 'left' });
  expect(await visit(siteKey, { locale: 'zh' })).toMatchObject({
    greeting: '您好',
    position: 'left',
    texts: { title: '茶馆', offline: '打烊了' },
  });
});

it('knows a browser by its token again, and nobody by another chat’s', async () => {
  const [{ siteKey }, other] = [await aChat(), await aChat()];
  const first = await visit(siteKey);
  expect((await visit(siteKey, { token: first.token })).customerId).toBe(first.customerId);
  expect((await visit(other.siteKey, { token: first.token })).customerId).not.toBe(first.customerId);
  expect((await visit(siteKey, { token: 'forged' })).customerId).not.toBe(first.customerId);
});

it('says whether somebody is there by the hours of the chat', async () => {
  const definition = {
    timeZone: 'Asia/Shanghai',
    week: weekOf({ mon: [{ from: '09:00', to: '18:00' }], tue: [{ from: '09:30', to: '18:00' }] }),
    holidays: 'none' as const,
    swapDaysWorkAs: 'mon' as const,
    specialDays: [],
  };
  const { calendarId } = await createCalendar(owner(), { name: 'Desk', definition });
  const { siteKey } = await aChat({ calendarId });
  // 17:00 on a Monday in Shanghai.
  expect(await visit(siteKey)).toMatchObject({ isOpen: true, opensAt: null });
  shop().pass(3600);
  expect(await visit(siteKey)).toMatchObject({ isOpen: false, opensAt: '2026-03-03T01:30:00.000Z' });
});

it('is there while the chat is in use', async () => {
  const { siteKey, widgetId } = await aChat();
  await archiveWidget(owner(), widgetId);
  await expect(visit(siteKey)).rejects.toMatchObject({ kind: 'missing' });
  await restoreWidget(owner(), widgetId);
  await expect(visit(siteKey)).resolves.toMatchObject({ greeting: 'Hi' });
});

it('takes a visitor for whom the shop’s system says they are, in every browser', async () => {
  const { siteKey, widgetId } = await aChat();
  const { secret } = await rotateIdentitySecret(owner(), widgetId, { keepOldHours: 0 });
  const identity = { ...hashOf(secret, 'lin-1'), name: 'Lin' };
  const phone = await visit(siteKey, { identity });
  const desktop = await visit(siteKey, { identity, token: (await visit(siteKey)).token });
  expect(phone).toMatchObject({ isIdentified: true });
  expect(desktop.customerId).toBe(phone.customerId);
  const reader = shop().member(customersRead);
  expect(await getCustomer(reader, phone)).toMatchObject({ externalId: 'lin-1', name: 'Lin' });
});

it('hands what a visitor was before over to whom they turn out to be', async () => {
  const { siteKey, widgetId } = await aChat();
  const { secret } = await rotateIdentitySecret(owner(), widgetId, { keepOldHours: 0 });
  const identity = hashOf(secret, 'lin-2');
  const known = await visit(siteKey, { identity });
  const stranger = await visit(siteKey);
  await transact(shop().as('system', null), (tx) => greetCustomer(tx, stranger.customerId, 'en', 'widget'));
  const again = await visit(siteKey, { identity, token: stranger.token });
  expect(again.customerId).toBe(known.customerId);
  expect((await shop().facts()).map(({ payload }) => payload)).toContainEqual({
    fromCustomerId: stranger.customerId,
    toCustomerId: known.customerId,
  });
});

it('refuses who lies about who they are, and lets in whoever says nothing', async () => {
  const { siteKey, widgetId } = await aChat();
  const { secret } = await rotateIdentitySecret(owner(), widgetId, { keepOldHours: 0 });
  const lie = hashOf('another secret', 'lin-3');
  await expect(visit(siteKey, { identity: lie })).rejects.toMatchObject({ kind: 'forbidden' });
  await expect(visit(siteKey, { identity: { jwt: 'x.y.z' } })).rejects.toMatchObject({ kind: 'forbidden' });
  await expect(visit(siteKey)).resolves.toMatchObject({ isIdentified: false });
  await expect(visit(siteKey, { identity: hashOf(secret, 'lin-3') })).resolves.toMatchObject({
    isIdentified: true,
  });
});

it('lets in only signed-in visitors when the owner says so, which needs a secret first', async () => {
  const { siteKey, widgetId } = await aChat();
  const require = () => changeWidget(owner(), widgetId, { isIdentityRequired: true });
  await expect(require()).rejects.toMatchObject({ kind: 'conflict' });
  const { secret } = await rotateIdentitySecret(owner(), widgetId, { keepOldHours: 0 });
  const before = await visit(siteKey);
  await require();
  await expect(visit(siteKey)).rejects.toMatchObject({ kind: 'forbidden' });
  await expect(visit(siteKey, { token: before.token })).rejects.toMatchObject({ kind: 'forbidden' });
  await expect(visit(siteKey, { identity: hashOf(secret, 'lin-4') })).resolves.toMatchObject({
    isIdentified: true,
  });
});

it('believes the secret before the last one for the hours that were chosen', async () => {
  const { siteKey, widgetId } = await aChat();
  const old = await rotateIdentitySecret(owner(), widgetId, { keepOldHours: 2 });
  const fresh = await rotateIdentitySecret(owner(), widgetId, { keepOldHours: 2 });
  expect(old.previousUntil).toBeNull();
  expect(fresh.secret).not.toBe(old.secret);
  const enter = (secret: string) => visit(siteKey, { identity: hashOf(secret, 'lin-5') });
  await enter(old.secret);
  await enter(fresh.secret);
  shop().pass(2 * 3600);
  await expect(enter(old.secret)).rejects.toMatchObject({ kind: 'forbidden' });
  await enter(fresh.secret);
});

it('tells an owner whether an identity would be accepted, and nobody else', async () => {
  const { widgetId } = await aChat();
  const { secret } = await rotateIdentitySecret(owner(), widgetId, { keepOldHours: 0 });
  const check = (identity: Parameters<typeof checkIdentity>[2]['identity']) =>
    checkIdentity(owner(), widgetId, { identity });
  expect(await check({ ...hashOf(secret, 'lin-6'), name: 'Lin' })).toMatchObject({
    isAccepted: true,
    problem: null,
    externalId: 'lin-6',
    name: 'Lin',
  });
  expect(await check(hashOf('other', 'lin-6'))).toMatchObject({
    isAccepted: false,
    problem: expect.stringContaining('signature'),
    externalId: null,
  });
  const reader = shop().member(channelsRead);
  const asked = { identity: hashOf(secret, 'lin-6') };
  await expect(checkIdentity(reader, widgetId, asked)).rejects.toMatchObject({ kind: 'forbidden' });
  await expect(rotateIdentitySecret(reader, widgetId, { keepOldHours: 0 })).rejects.toMatchObject({
    kind: 'forbidden',
  });
});
