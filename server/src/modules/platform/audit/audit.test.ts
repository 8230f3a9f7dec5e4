import { buffer } from 'node:stream/consumers';
import { type AuditFilter, fileStored, mailHeld, readAudit } from '@zhiyin/domain/platform';
import { beforeAll, expect, it } from 'vitest';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { Refusal } from '#platform/refusal.ts';
import { useBareShop } from '../../../../test/bare-shop.ts';
import { exportTrail } from './export-trail.ts';
import { readTrail } from './read-trail.ts';

const shop = useBareShop();
const owner = () => shop().member(readAudit);
const fileId = '01a20074-fccb-753d-a756-168cce603db0';
const morning = '2026-03-02T09:00:00.000Z';

beforeAll(async () => {
  const tell = async (kind: 'system' | 'member', about: 'file' | 'mail') => {
    await transact(shop().as(kind, kind === 'system' ? null : undefined), async (tx) => {
      if (about === 'mail') return announce(tx, mailHeld, { mailId: tx.system.newId() });
      return announce(tx, fileStored, { fileId, mediaType: '=1+1', sizeBytes: 1 });
    });
    shop().pass(3600);
  };
  await tell('member', 'file');
  await tell('system', 'mail');
  await tell('member', 'mail');
  await tell('system', 'file');
  await shop().settle();
});

const read = async (filter: AuditFilter = {}) =>
  (await readTrail(owner(), { limit: 50, ...filter })).items.map(({ position }) => position);

it('tells who did what, when, from where and why', async () => {
  const { items } = await readTrail(owner(), { limit: 50 });
  expect(items.at(-1)).toMatchObject({
    position: 1,
    kind: 'platform.file-stored',
    subjectId: fileId,
    actorKind: 'member',
    actorId: owner().actor.id,
    address: '198.51.100.7',
    cause: null,
    occurredAt: morning,
    payload: { sizeBytes: 1 },
  });
});

it.each([
  { why: 'all, newest first', filter: {}, positions: [4, 3, 2, 1] },
  { why: 'one kind', filter: { kind: 'platform.mail-held' }, positions: [3, 2] },
  { why: 'a whole module', filter: { kind: 'platform.*' }, positions: [4, 3, 2, 1] },
  { why: 'a module without facts', filter: { kind: 'plat.*' }, positions: [] },
  { why: 'what the system did', filter: { actorKind: 'system' as const }, positions: [4, 2] },
  { why: 'what happened to a file', filter: { subjectId: fileId }, positions: [4, 1] },
  { why: 'from a moment on', filter: { from: '2026-03-02T11:00:00.000Z' }, positions: [4, 3] },
  { why: 'before a moment', filter: { to: '2026-03-02T11:00:00.000Z' }, positions: [2, 1] },
])('shows $why', async ({ filter, positions }) => {
  expect((await read(filter)).filter((position) => position <= 4)).toEqual(positions);
});

it('shows what one person did', async () => {
  expect(await read({ actorId: owner().actor.id ?? '', kind: 'platform.file-stored' })).toEqual([1]);
});

it('pages through the trail, each line once', async () => {
  const first = await readTrail(owner(), { limit: 3 });
  const second = await readTrail(owner(), { limit: 200, after: first.next ?? '' });
  const positions = [...first.items, ...second.items].map(({ position }) => position);
  expect(positions).toEqual(await read());
  expect(second.next).toBeNull();
  await expect(readTrail(owner(), { limit: 3, after: 'x' })).rejects.toThrow(Refusal);
});

it('exports what a spreadsheet cannot run, and says that it did', async () => {
  const before = (await shop().facts()).length;
  const csv = (await buffer(await exportTrail(owner(), { subjectId: fileId }, 'csv'))).toString();
  const lines = csv.split('\r\n');
  expect(lines[0]).toContain('"position","occurredAt","kind"');
  expect(lines[1]).toContain(`"1","${morning}","platform.file-stored","member"`);
  expect(lines).toHaveLength(4);
  expect((await shop().facts()).slice(before)).toEqual([
    {
      kind: 'platform.audit-exported',
      payload: { format: 'csv', upTo: expect.any(Number), subjectId: fileId },
    },
  ]);
});

it('exports every line once, however many pages it takes', async () => {
  await transact(shop().as('system', null), async (tx) => {
    for (let index = 0; index < 510; index++) await announce(tx, mailHeld, { mailId: tx.system.newId() });
  });
  await shop().settle();
  const text = (await buffer(await exportTrail(owner(), { kind: 'platform.mail-held' }, 'jsonl'))).toString();
  const positions = text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line).position);
  expect(positions).toHaveLength(512);
  expect(positions).toEqual([...new Set(positions)].toSorted((a, b) => a - b));
});

it('travels as a download', async () => {
  const response = await shop().app.http.inject({
    method: 'GET',
    url: '/api/audit/export?format=jsonl&kind=platform.file-stored',
    headers: shop().headersOf(owner()),
  });
  expect([response.statusCode, response.body.trimEnd().split('\n').length]).toEqual([200, 2]);
  expect(response.headers['content-disposition']).toBe('attachment; filename="zhiyin-audit.jsonl"');
});

it('is for owners alone, and never a neighbour’s', async () => {
  await expect(readTrail(shop().member(), { limit: 1 })).rejects.toThrow(Refusal);
  await expect(exportTrail(shop().member(), {}, 'csv')).rejects.toThrow(Refusal);
  expect((await readTrail(shop().elsewhere(readAudit), { limit: 50 })).items).toEqual([]);
});
