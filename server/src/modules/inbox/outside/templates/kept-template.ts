import { sql } from 'kysely';
import { z } from 'zod';
import type { Tx } from '#platform/context.ts';

const Filled = z.object({ key: z.string(), values: z.array(z.string()) });
/** Which of the vendor's texts a message is, and what fills it. */
export type Filled = z.infer<typeof Filled>;

/** Keeps that a message is one of the vendor's approved texts. It waits to be sent already. */
export function keepTemplate(tx: Tx, messageId: string, template: Filled): void {
  tx.later(sql`
    update message_deliveries set template = ${JSON.stringify(template)}::jsonb
    where workspace_id = ${tx.workspaceId} and message_id = ${messageId}
  `);
}

/** Which text a message is; null for one that was written freely. */
export async function keptTemplate(tx: Tx, messageId: string): Promise<Filled | null> {
  const row = await tx.db
    .selectFrom('messageDeliveries')
    .select('template')
    .where('workspaceId', '=', tx.workspaceId)
    .where('messageId', '=', messageId)
    .executeTakeFirst();
  return row?.template ? Filled.parse(row.template) : null;
}
