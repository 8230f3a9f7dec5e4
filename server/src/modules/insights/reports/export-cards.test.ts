import { inboxRead, inboxReadAll } from '@zhiyin/domain/inbox';
import { newCard, viewOf } from '@zhiyin/domain/insights';
import { readMetrics } from '@zhiyin/domain/platform';
import { expect, it } from 'vitest';
import { aReason } from '../../../../test/desk.ts';
import { useWorld } from '../../../../test/world.ts';
import { exportCards } from './export-cards.ts';

const world = useWorld();
const rights = [readMetrics, inboxRead, inboxReadAll];
const view = viewOf('last-7');
const figure = { ...newCard('c1', 'figure'), metrics: ['inbox.conversations-opened'] };

it('writes each card with its titles, one below the other', async () => {
  const shop = await world().aShop();
  const trend = { ...newCard('c2', 'trend'), metrics: ['inbox.first-response-median'] };
  const csv = String(await exportCards(shop.as(rights), { cards: [figure, trend], view, format: 'csv' }));
  const lines = csv.split('\r\n');
  expect(lines[1]).toContain('"New conversations"');
  expect(csv).toContain('First response time (median) (seconds)');
  expect(lines.filter((line) => line === '')).toHaveLength(2);
});

it('holds a group whose name is a formula as text', async () => {
  const shop = await world().aShop();
  await aReason(shop, 'late');
  const bars = {
    ...newCard('c1', 'bars'),
    title: '=1+1',
    metrics: ['inbox.conversations-opened'],
    groupBy: 'reason',
  };
  const xlsx = await exportCards(shop.as(rights), { cards: [bars], view, format: 'xlsx' });
  expect(xlsx.subarray(0, 2).toString()).toBe('PK');
});

it('puts them on paper beside what else goes on', async () => {
  const shop = await world().aShop();
  const pdf = await exportCards(shop.as(rights), { cards: [figure], view, format: 'pdf', name: '今天' });
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
});

it('gives no figure that the caller may not see', async () => {
  const shop = await world().aShop();
  const csv = String(await exportCards(shop.as([readMetrics]), { cards: [figure], view, format: 'csv' }));
  expect(csv.replace('\ufeff', '')).toBe('');
  await expect(
    exportCards(shop.as([inboxRead]), { cards: [figure], view, format: 'csv' }),
  ).rejects.toMatchObject({
    kind: 'forbidden',
  });
});
