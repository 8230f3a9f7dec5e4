import { limitsOf, threadLetterOf } from '#modules/channels';
import type { Tx } from '#platform/context.ts';

interface Automatic {
  readonly messageId: string;
  readonly threadId: string;
  readonly channel: string;
  readonly customerId: string;
}

/**
 * Whether what a machine wrote is one too many: it would answer a machine, or the customer had one a moment ago. Two
 * machines that answer each other never end (RFC 3834, 2).
 */
export async function isOneTooMany(
  tx: Tx,
  { messageId, threadId, channel, customerId }: Automatic,
): Promise<boolean> {
  const { automaticEverySeconds } = limitsOf(channel);
  if (automaticEverySeconds === undefined) return false;
  if ((await threadLetterOf(tx, threadId))?.isToMachine) return true;
  const since = new Date(tx.system.now().getTime() - automaticEverySeconds * 1000);
  const another = await tx.db
    .selectFrom('conversations as c')
    .innerJoin('messageDeliveries as d', (on) =>
      on.onRef('d.workspaceId', '=', 'c.workspaceId').onRef('d.conversationId', '=', 'c.conversationId'),
    )
    .innerJoin('messages as m', (on) =>
      on.onRef('m.workspaceId', '=', 'd.workspaceId').onRef('m.messageId', '=', 'd.messageId'),
    )
    .select('d.messageId')
    .where('c.workspaceId', '=', tx.workspaceId)
    .where('c.customerId', '=', customerId)
    .where('c.channel', '=', channel)
    .where('m.authorKind', '=', 'system')
    .where('d.messageId', '<>', messageId)
    .where('d.state', 'in', ['sending', 'sent', 'delivered', 'read'])
    .where('d.changedAt', '>', since)
    .limit(1)
    .executeTakeFirst();
  return another !== undefined;
}
