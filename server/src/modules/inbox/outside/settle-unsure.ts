import { type SqlBool, sql } from 'kysely';
import type { InboundEcho } from '#modules/channels';
import type { Tx } from '#platform/context.ts';
import { schedule } from '#platform/due/schedule.ts';
import { everIn } from '../ways/rows.ts';
import { lockDelivery } from './delivery-rows.ts';
import { contentOf } from './jobs/deliver.ts';
import { settleDelivery } from './jobs/settle-delivery.ts';
import { deliverKind } from './queue-delivery.ts';

/** How far a vendor's moment of a message may be from the one at which we tried it. */
const apartSecondsMax = 300;
const lookedAtMax = 20;

/**
 * Where nobody knew whether the vendor took a text, its telling of that text in that chat at that moment says so: it
 * stands as sent from then on. False when it is of none.
 */
export async function settleUnsure(tx: Tx, threadId: string, echo: InboundEcho): Promise<boolean> {
  if (echo.text.trim() === '' || echo.files.length > 0) return false;
  for (const messageId of await unsureIn(tx, threadId, echo.occurredAt)) {
    const row = await lockDelivery(tx, messageId);
    if (row?.state !== 'failed' || row.failure !== 'unsure') continue;
    const out = await contentOf(tx, row);
    const part = out?.parts[row.partsDone];
    if (!out || !part || out.threadId !== threadId || part.file || part.text.trim() !== echo.text.trim())
      continue;
    const result = { kind: 'sent', externalId: echo.externalId } as const;
    const outcome = { result, accountId: out.accountId, partCount: out.parts.length };
    const again = await settleDelivery(tx, row, outcome);
    if (again) await schedule(tx, { kind: deliverKind }, row.conversationId, again.at);
    return true;
  }
  return false;
}

/** What was tried in a chat about then and may have been taken, the first first. */
async function unsureIn(tx: Tx, threadId: string, about: Date): Promise<string[]> {
  const { rows } = await sql<{ messageId: string }>`
    select d.message_id from message_deliveries d
    where d.workspace_id = ${tx.workspaceId} and d.conversation_id in ${everIn(tx, threadId)}
      and d.state = 'failed' and d.failure = 'unsure' and ${isAbout(about)}
    order by d.created_at, d.message_id limit ${lookedAtMax}
  `.execute(tx.db);
  return rows.map(({ messageId }) => messageId);
}

function isAbout(moment: Date) {
  const from = new Date(moment.getTime() - apartSecondsMax * 1000);
  const to = new Date(moment.getTime() + apartSecondsMax * 1000);
  return sql<SqlBool>`coalesce(d.tried_at, d.created_at) between ${from} and ${to}`;
}
