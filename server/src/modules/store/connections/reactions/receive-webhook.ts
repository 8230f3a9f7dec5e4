import {
  type ConnectionKind,
  isAskedKind,
  StoreConnection,
  type ToldKind,
  connectionWords as words,
} from '@zhiyin/domain/store';
import { z } from 'zod';
import { asSystem } from '#platform/auth/as-system.ts';
import type { Context, Ground, Tx } from '#platform/context.ts';
import { look, transact } from '#platform/database/transact.ts';
import { Refusal } from '#platform/refusal.ts';
import { readAddress } from '../address.ts';
import { noteTrouble, noteWell } from '../health.ts';
import { isPing, isSigned, type Told, toldIn } from '../read-webhook.ts';
import { type ConnectionRow, findConnection, secretOf } from '../rows.ts';
import { findApp, isRemoved } from '../shop-app/rows.ts';
import { takeTold } from '../take-told.ts';
import type { Webhook } from '../webhook.ts';

const Kind = StoreConnection.shape.kind;
const heardFromMs = 3600_000;

/**
 * Takes what a shop system tells of an order. It is answered once it is stored; told again, or too late, it changes
 * nothing. What is signed rightly and cannot be read is answered all the same, or the system would give up telling. News
 * of the app is taken of a connection that is switched off, too: what customers ask of their data does not end with it.
 *
 * @throws Refusal `unknown` when it is not the shop system's; `missing` when the connection is gone or switched off.
 */
export async function receiveWebhook(
  ground: Ground,
  address: string,
  webhook: Webhook,
): Promise<{ done: true }> {
  const named = readAddress(address);
  if (!named) throw new Refusal('missing', words.connectionNotFound);
  const ctx = asSystem(ground, named.workspaceId, 'callback');
  const row = await look(ctx, (tx) => findConnection(tx, named.connectionId));
  const kind = Kind.parse(row.kind);
  if (row.archivedAt !== null) return takeWhileOff(ctx, row, kind, webhook);
  if (isAskedKind(kind)) throw new Refusal('missing', words.connectionNotFound);
  if (isPing(kind, webhook)) return { done: true };
  if (!isSigned(kind, secretOf(ctx.system, row), webhook)) {
    if (!isHeardFrom(ctx, row)) await transact(ctx, (tx) => noteTrouble(tx, row, 'signature', null));
    throw new Refusal('unknown', words.webhookForged);
  }
  const read = readOrder(ctx, row, kind, webhook);
  await transact(ctx, async (tx) => {
    if ('unreadable' in read) return noteTrouble(tx, row, 'unreadable', read.unreadable);
    const problem = await takeTold(tx, row, read.told);
    if (problem !== null) return noteTrouble(tx, row, problem, null);
    return noteHeard(tx, row, read.told);
  });
  return { done: true };
}

/** @throws Refusal `missing` for all but genuine news of the app. */
async function takeWhileOff(
  ctx: Context,
  row: ConnectionRow,
  kind: ConnectionKind,
  webhook: Webhook,
): Promise<{ done: true }> {
  const isGenuine = !isAskedKind(kind) && isSigned(kind, secretOf(ctx.system, row), webhook);
  const read = isGenuine ? readOrder(ctx, row, kind, webhook) : null;
  const told = read !== null && 'told' in read ? read.told : null;
  if (told === null || !('app' in told)) throw new Refusal('missing', words.connectionIsOff);
  await transact(ctx, async (tx) => {
    const problem = await takeTold(tx, row, told);
    if (problem !== null) await noteTrouble(tx, row, problem, null);
  });
  return { done: true };
}

/** It works if it told of the shop itself. News of the app, and what was under way when that was removed, say nothing. */
async function noteHeard(tx: Tx, row: ConnectionRow, told: Told): Promise<void> {
  if (told !== null && 'app' in told) return;
  if (isRemoved(await findApp(tx, row.connectionId))) return;
  await noteWell(tx, row, told === null ? 0 : 1);
}

type Read = { readonly told: Told } | { readonly unreadable: string };

function readOrder({ system }: Context, { platform }: ConnectionRow, kind: ToldKind, webhook: Webhook): Read {
  try {
    return { told: toldIn(kind, webhook, { platform, now: system.now() }) };
  } catch (error) {
    const detail = error instanceof z.ZodError ? z.prettifyError(error) : String(error);
    return { unreadable: detail.slice(0, 300) };
  }
}

/** While genuine calls come, a forged one is a stranger's, and says nothing of the connection. */
function isHeardFrom({ system }: Context, { lastAt }: ConnectionRow): boolean {
  return lastAt !== null && system.now().getTime() - lastAt.getTime() < heardFromMs;
}
