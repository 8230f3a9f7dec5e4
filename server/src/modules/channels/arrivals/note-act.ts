import { sql } from 'kysely';
import type { Tx } from '#platform/context.ts';
import { type Arrival, arrivalDone } from './arrivals.ts';

/** Whether somebody only did something, and nothing of it is to be read: they follow, scan a code, come in. */
export function isBareAct({ event }: Arrival): boolean {
  if (event.kind !== 'message' || event.act === undefined) return false;
  return event.text === '' && event.files.length === 0 && event.unsupported.length === 0;
}

/** Opens the window of an act in a chat that there is. Whoever has not written yet becomes nobody's customer by it. */
export async function noteAct(tx: Tx, arrival: Arrival): Promise<void> {
  const { arrivalId, threadId, event } = arrival;
  if (event.kind !== 'message' || event.act === undefined) return;
  const acts = { [event.act]: { at: event.occurredAt, sentSince: 0 } };
  await sql`
    update channel_threads set acts = acts || ${JSON.stringify(acts)}::jsonb
    where workspace_id = ${tx.workspaceId} and thread_id = ${threadId}
  `.execute(tx.db);
  await arrivalDone(tx, arrivalId);
}
