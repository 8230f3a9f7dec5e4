import { readMails, workspaceCreated } from '@zhiyin/domain/platform';
import { expect, it } from 'vitest';
import { look, transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { queueMail } from '#platform/mailer/queue-mail.ts';
import { mailTransport } from '#platform/mailer/transport.ts';
import { useBareShop } from '../../../test/bare-shop.ts';
import { listMails } from './mails/list-mails.ts';

const shop = useBareShop();
const system = () => shop().as('system', null);
const day = 24 * 3600;

async function pass(days: number): Promise<void> {
  for (let index = 0; index < days; index++) {
    shop().pass(day);
    await shop().settle();
  }
}

it('keeps what waits, and takes away after its time what is done', async () => {
  const { workspaceId } = shop();
  await transact(system(), (tx) =>
    announce(tx, workspaceCreated, { workspaceId, ownerId: tx.system.newId() }),
  );
  await shop().settle();

  const mail = { to: 'li@example.com', subject: 'Hello', body: 'Hello' };
  mailTransport.use(shop().system, { send: async () => undefined });
  await transact(system(), (tx) => queueMail(tx, mail));
  await shop().settle();
  mailTransport.use(shop().system, null);
  await transact(system(), (tx) => queueMail(tx, mail));
  await shop().app.http.inject({
    method: 'POST',
    url: '/api/files?name=a.txt',
    headers: {
      ...shop().headersOf(shop().member()),
      'content-type': 'application/octet-stream',
      'idempotency-key': 'upload-0001',
    },
    payload: 'hello',
  });
  const left = async () => {
    const keys = await look(system(), (tx) =>
      tx.db.selectFrom('idempotency').select('key').where('workspaceId', '=', tx.workspaceId).execute(),
    );
    const { items } = await listMails(shop().member(readMails), { limit: 50 });
    return { keys: keys.length, mails: items.map(({ state }) => state) };
  };
  await pass(6);
  expect(await left()).toEqual({ keys: 1, mails: ['held', 'sent'] });
  await pass(2);
  expect(await left()).toEqual({ keys: 0, mails: ['held', 'sent'] });
  await pass(175);
  expect(await left()).toEqual({ keys: 0, mails: ['held'] });
});

it('lets go of old firings, and of trials with what they found; what is younger stays', async () => {
  const { workspaceId, system } = shop();
  const ctx = shop().as('system', null);
  const firedAt = (days: number) => new Date(system.now().getTime() - days * day * 1000);
  const [old, young] = [system.newId(), system.newId()];
  await transact(ctx, async (tx) => {
    for (const [id, days] of [
      [old, 401],
      [young, 89],
    ] as const) {
      const at = firedAt(days);
      const about = { ruleId: id, factId: id, factKind: 'test', subjectKind: 'test', subjectId: id };
      const firing = { workspaceId, firingId: id, version: 1, state: 'done', chain: [], firedAt: at };
      await tx.db
        .insertInto('ruleFirings')
        .values({ ...firing, ...about, outcomes: '[]' })
        .execute();
      const counts = { looked: 1, total: 1, fired: 1, subjects: 1, state: 'done', definition: '{}' };
      const trial = { workspaceId, trialId: id, startsAt: at, endsAt: at, createdAt: at };
      await tx.db
        .insertInto('ruleTrials')
        .values({ ...trial, ...counts })
        .execute();
      const hit = { number: 1, subjectKind: 'test', subjectId: id, factKind: 'test', occurredAt: at };
      await tx.db
        .insertInto('ruleTrialHits')
        .values({ workspaceId, trialId: id, ...hit })
        .execute();
    }
    await announce(tx, workspaceCreated, { workspaceId, ownerId: tx.system.newId() });
  });
  await shop().settle();
  const left = await look(ctx, async (tx) => ({
    firings: await tx.db
      .selectFrom('ruleFirings')
      .select('firingId as id')
      .where('workspaceId', '=', workspaceId)
      .execute(),
    trials: await tx.db
      .selectFrom('ruleTrials')
      .select('trialId as id')
      .where('workspaceId', '=', workspaceId)
      .execute(),
    hits: await tx.db
      .selectFrom('ruleTrialHits')
      .select('trialId as id')
      .where('workspaceId', '=', workspaceId)
      .execute(),
  }));
  expect(left).toEqual({ firings: [{ id: young }], trials: [{ id: young }], hits: [{ id: young }] });
});
