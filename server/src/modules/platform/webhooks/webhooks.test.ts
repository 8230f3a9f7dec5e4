import { fileStored, mailHeld, manageWebhooks } from '@zhiyin/domain/platform';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { openOutgoing, outgoing } from '#platform/outgoing/outgoing.ts';
import { Refusal } from '#platform/refusal.ts';
import { isSignedBody } from '#platform/webhooks/signature.ts';
import { useBareShop } from '../../../../test/bare-shop.ts';
import { openReceiver, type Received, type Receiver } from '../../../../test/stand-ins/receiver.ts';
import { changeWebhook } from './change-webhook.ts';
import { createWebhook } from './create-webhook.ts';
import { listDeliveries, listWebhooks } from './list-webhooks.ts';
import { pingWebhook } from './ping-webhook.ts';
import { removeWebhook } from './remove-webhook.ts';
import { replayDelivery, replayWebhook } from './replay-webhook.ts';
import { rotateSecret } from './rotate-secret.ts';

const shop = useBareShop();
let receiver: Receiver;
beforeAll(async () => {
  receiver = await openReceiver();
  outgoing.use(shop().system, openOutgoing({ ports: [443, receiver.port, 9], allowPrivate: ['127.0.0.1'] }));
});
afterAll(() => receiver.close());
beforeEach(async () => {
  for (const { webhookId } of (await listWebhooks(owner())).items) await removeWebhook(owner(), webhookId);
  await shop().settle();
  receiver.received.length = 0;
  receiver.answer(() => 200);
});

const owner = () => shop().member(manageWebhooks);
const aWebhook = (kinds: string[] = [fileStored.kind], url = receiver.url) =>
  createWebhook(owner(), { name: 'Shop system', url, kinds });
const aFact = (fileId: string = shop().system.newId()) =>
  transact(shop().as('system', null), (tx) =>
    announce(tx, fileStored, { fileId, mediaType: 'image/png', sizeBytes: 1 }),
  );
const bodyOf = (call: Received | undefined) => JSON.parse(call?.body ?? '{}');
const idsOf = () => receiver.received.map((call) => bodyOf(call).id);
const deliveries = async (webhookId: string) =>
  (await listDeliveries(owner(), webhookId, { limit: 200 })).items;
const factsAbout = async (webhookId: string) =>
  (await shop().facts())
    .filter(({ payload }) => JSON.stringify(payload).includes(webhookId))
    .map(({ kind }) => kind);

it('tells of a fact once it has its position, signed, with the fact’s own id', async () => {
  const { webhook, secret } = await aWebhook();
  const factId = await aFact();
  await transact(shop().as('system', null), (tx) => announce(tx, mailHeld, { mailId: tx.system.newId() }));
  await shop().settle();
  const [call, ...others] = receiver.received;
  expect(others).toEqual([]);
  expect(bodyOf(call)).toMatchObject({
    id: factId,
    kind: 'platform.file-stored',
    workspaceId: shop().workspaceId,
    position: expect.any(Number),
    payload: { mediaType: 'image/png', sizeBytes: 1 },
  });
  expect(call?.headers).toMatchObject({ 'zhiyin-id': factId, 'idempotency-key': factId });
  const signature = String(call?.headers['zhiyin-signature']);
  const isGood = (body: string) => isSignedBody(secret, body, signature, shop().system.now());
  expect([isGood(call?.body ?? ''), isGood(`${call?.body} `)]).toEqual([true, false]);
  expect(await deliveries(webhook.webhookId)).toMatchObject([
    { factId, state: 'delivered', statusCode: 200, tries: 1 },
  ]);
});

it('tries again with the same id until it is taken', async () => {
  let calls = 0;
  receiver.answer(() => (++calls < 4 ? [500, 0, 302][calls - 1] : 200) ?? 500);
  const { webhook } = await aWebhook();
  const factId = await aFact();
  for (let minute = 0; minute < 4; minute++) {
    await shop().settle();
    shop().pass(60);
  }
  expect(idsOf()).toEqual([factId, factId, factId, factId]);
  expect(await deliveries(webhook.webhookId)).toMatchObject([{ state: 'delivered', tries: 4 }]);
});

it('gives a delivery up after a day, says why, and sends it again when asked to', async () => {
  receiver.answer(() => 500);
  const { webhook } = await aWebhook();
  await aFact();
  for (let hour = 0; hour < 26; hour++) {
    await shop().settle();
    shop().pass(3600);
  }
  const [given] = await deliveries(webhook.webhookId);
  expect(given).toMatchObject({ state: 'failed', statusCode: 500, failure: 'HTTP 500' });
  receiver.answer(() => 200);
  await replayDelivery(owner(), webhook.webhookId, given?.deliveryId ?? '');
  shop().pass(3600);
  await shop().settle();
  expect(await deliveries(webhook.webhookId)).toMatchObject([{ state: 'delivered' }]);
});

it('keeps the order of one subject while others pass', async () => {
  const slow = shop().system.newId();
  await aWebhook();
  let isWell = false;
  receiver.answer((call) => (isWell || bodyOf(call).subjectId !== slow ? 200 : 503));
  const first = await aFact(slow);
  const second = await aFact(slow);
  const other = await aFact();
  await shop().settle();
  expect(new Set(idsOf())).toEqual(new Set([first, other]));
  isWell = true;
  receiver.received.length = 0;
  shop().pass(60);
  await shop().settle();
  expect(idsOf()).toEqual([first, second]);
});

it('rests when nobody answers, asks once after each rest, and says when it pauses and resumes', async () => {
  receiver.answer(() => 500);
  const { webhook } = await aWebhook();
  for (let index = 0; index < 30; index++) await aFact();
  await shop().settle();
  const before = receiver.received.length;
  expect(before).toBeLessThan(20);
  const paused = async () => (await listWebhooks(owner())).items[0]?.pausedUntil;
  expect(await paused()).not.toBeNull();

  shop().pass(61);
  await shop().settle();
  expect(receiver.received.length).toBe(before + 1);
  receiver.answer(() => 200);
  shop().pass(200);
  await shop().settle();
  shop().pass(200);
  await shop().settle();
  expect(new Set((await deliveries(webhook.webhookId)).map(({ state }) => state))).toEqual(
    new Set(['delivered']),
  );
  expect(await paused()).toBeNull();
  expect(await factsAbout(webhook.webhookId)).toEqual([
    'platform.webhook-created',
    'platform.webhook-paused',
    'platform.webhook-resumed',
  ]);
});

it('replays from a position what happened before it was there and while it was off', async () => {
  const early = await aFact();
  await shop().settle();
  const { webhook } = await aWebhook();
  const { webhookId } = webhook;
  const heard = await aFact();
  await shop().settle();
  await changeWebhook(owner(), webhookId, { isActive: false });
  const missed = await aFact();
  await shop().settle();
  expect(idsOf()).toEqual([heard]);
  await expect(replayWebhook(owner(), webhookId, 0)).rejects.toThrow(Refusal);

  await changeWebhook(owner(), webhookId, { isActive: true });
  receiver.received.length = 0;
  const answer = await replayWebhook(owner(), webhookId, 0);
  await shop().settle();
  expect(answer.isAll).toBe(true);
  expect(idsOf().length).toBe(answer.queued);
  expect(idsOf()).toEqual(expect.arrayContaining([early, heard, missed]));
});

it('signs with both secrets for a day after a change', async () => {
  const { webhook, secret: old } = await aWebhook();
  const { secret } = await rotateSecret(owner(), webhook.webhookId);
  const signedBy = async (one: string) => {
    receiver.received.length = 0;
    await aFact();
    await shop().settle();
    const [call] = receiver.received;
    return isSignedBody(
      one,
      call?.body ?? '',
      String(call?.headers['zhiyin-signature']),
      shop().system.now(),
    );
  };
  expect([await signedBy(secret), await signedBy(old)]).toEqual([true, true]);
  shop().pass(24 * 3600 + 1);
  expect([await signedBy(secret), await signedBy(old)]).toEqual([true, false]);
});

it('sends a test at once and says what came of it', async () => {
  const { webhook } = await aWebhook();
  expect(await pingWebhook(owner(), webhook.webhookId)).toEqual({ statusCode: 200, failure: null });
  expect(bodyOf(receiver.received[0])).toMatchObject({ kind: 'platform.ping' });
  await changeWebhook(owner(), webhook.webhookId, { url: 'http://127.0.0.1:9/' });
  expect(await pingWebhook(owner(), webhook.webhookId)).toMatchObject({
    statusCode: null,
    failure: expect.stringContaining('ECONNREFUSED'),
  });
});

it('is refused an address inside, when it is made and when it is changed', async () => {
  await expect(aWebhook(['*'], 'http://169.254.169.254/latest')).rejects.toThrow(Refusal);
  const { webhook } = await aWebhook();
  const inside = { url: 'http://[::1]:443/' };
  await expect(changeWebhook(owner(), webhook.webhookId, inside)).rejects.toThrow(Refusal);
  const outside = { url: 'https://hooks.example.com/zhiyin' };
  expect(await changeWebhook(owner(), webhook.webhookId, outside)).toMatchObject(outside);
});

it('hears every kind with a star, and nothing of another shop', async () => {
  await aWebhook(['*']);
  const neighbour = { ...shop().elsewhere(manageWebhooks) };
  await transact(neighbour, (tx) => announce(tx, mailHeld, { mailId: tx.system.newId() }));
  const factId = await aFact();
  await shop().settle();
  const told = receiver.received.map(bodyOf);
  expect(told.map(({ kind }) => kind)).toEqual(
    expect.arrayContaining(['platform.webhook-created', 'platform.file-stored']),
  );
  expect(told.map(({ id }) => id)).toContain(factId);
  expect(new Set(told.map(({ workspaceId }) => workspaceId))).toEqual(new Set([shop().workspaceId]));
});

it('is closed to whoever may not manage webhooks, and to other shops', async () => {
  const { webhook } = await aWebhook();
  const { webhookId } = webhook;
  const acts = (ctx: ReturnType<typeof owner>) => [
    () => listDeliveries(ctx, webhookId, { limit: 1 }),
    () => changeWebhook(ctx, webhookId, { isActive: false }),
    () => removeWebhook(ctx, webhookId),
    () => rotateSecret(ctx, webhookId),
    () => pingWebhook(ctx, webhookId),
    () => replayWebhook(ctx, webhookId, 0),
  ];
  for (const act of acts(shop().member())) await expect(act()).rejects.toMatchObject({ kind: 'forbidden' });
  for (const act of acts(shop().elsewhere(manageWebhooks))) {
    await expect(act()).rejects.toMatchObject({ kind: 'missing' });
  }
  expect((await listWebhooks(owner())).items).toMatchObject([{ webhookId, isActive: true }]);
});
