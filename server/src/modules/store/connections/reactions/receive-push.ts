import { timingSafeEqual } from 'node:crypto';
import { connectionWords as words } from '@zhiyin/domain/store';
import { asSystem } from '#platform/auth/as-system.ts';
import type { Ground } from '#platform/context.ts';
import { look, transact } from '#platform/database/transact.ts';
import { Refusal } from '#platform/refusal.ts';
import { readAddress } from '../address.ts';
import { askSoon } from '../asked/askings.ts';
import { douyinPushSignature } from '../asked/platforms/signs.ts';
import { sessionOf } from '../asked/sessions.ts';
import { findConnection } from '../rows.ts';
import type { Webhook } from '../webhook.ts';

/**
 * Takes Douyin's word that orders changed: it is asked for them at once. What it says is not read, so a push that is
 * lost, late or told twice makes no difference, and one that is forged says nothing of the connection.
 *
 * @throws Refusal `unknown` when it is not Douyin's; `missing` when nothing is connected there that Douyin may call
 */
export async function receivePush(
  ground: Ground,
  address: string,
  webhook: Webhook,
): Promise<{ code: 0; msg: 'success' }> {
  const named = readAddress(address);
  if (!named) throw new Refusal('missing', words.connectionNotFound);
  const ctx = asSystem(ground, named.workspaceId, 'callback');
  const row = await look(ctx, (tx) => findConnection(tx, named.connectionId));
  if (row.kind !== 'douyin') throw new Refusal('missing', words.connectionNotFound);
  if (row.archivedAt !== null) throw new Refusal('missing', words.connectionIsOff);
  if (!isDouyins(webhook, sessionOf(ctx.system, row).answers))
    throw new Refusal('unknown', words.webhookForged);
  await transact(ctx, (tx) => askSoon(tx, named.connectionId));
  return { code: 0, msg: 'success' };
}

function isDouyins({ headers, bytes }: Webhook, answers: Readonly<Record<string, string>>): boolean {
  const { appKey = '', appSecret = '' } = answers;
  const given = Buffer.from(String(headers['event-sign'] ?? '').toLowerCase());
  const wanted = Buffer.from(douyinPushSignature(appSecret, appKey, bytes));
  const isApp = appKey !== '' && headers['app-id'] === appKey;
  return isApp && given.length === wanted.length && timingSafeEqual(given, wanted);
}
