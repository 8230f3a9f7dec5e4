import { RuleDefinition } from '@zhiyin/domain/kit';
import { v7 } from 'uuid';
import type { Context } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import { sendVisitorMessage } from '../src/modules/inbox/actions/send-visitor-message.ts';
import { createRule, publishRule } from '../src/modules/platform/rules/write-rules.ts';
import type { Shop } from './world.ts';

/** A rule of conversations as stories write it down. */
export function aRule(parts: {
  facts?: string[];
  wait?: number;
  if?: unknown;
  steps: { action: string; settings?: Record<string, unknown> }[];
  more?: Partial<RuleDefinition>;
}): RuleDefinition {
  return RuleDefinition.parse({
    name: 'A rule',
    subject: 'conversation',
    when: { facts: parts.facts ?? ['inbox.message-received'], waitSeconds: parts.wait ?? 0 },
    if: parts.if ?? { all: [] },
    steps: parts.steps,
    ...parts.more,
  });
}

/** Publishes a rule; answers its id. */
export async function publish(shop: Shop, parts: Parameters<typeof aRule>[0]): Promise<string> {
  const owner = shop.asOwner();
  const { ruleId } = await createRule(owner, aRule(parts));
  await publishRule(owner, { ruleId, after: 1 });
  return ruleId;
}

/** A customer writes; answers the conversation's id. */
export async function write(visitor: Context, text = '在吗'): Promise<string> {
  const { conversation } = await sendVisitorMessage(visitor, { clientMessageId: v7(), text });
  return conversation.conversationId;
}

/** What rules did in the shop, in order. */
export async function firingsOf(shop: Shop) {
  return look(shop.asSystem(), (tx) =>
    tx.db
      .selectFrom('ruleFirings')
      .select(['ruleId', 'state', 'why', 'subjectId', 'factId', 'outcomes'])
      .where('workspaceId', '=', shop.workspaceId)
      .orderBy('firingId')
      .execute(),
  );
}

/** A conversation as it is stored. */
export async function stored(shop: Shop, conversationId: string) {
  return look(shop.asSystem(), (tx) =>
    tx.db
      .selectFrom('conversations')
      .selectAll()
      .where('workspaceId', '=', shop.workspaceId)
      .where('conversationId', '=', conversationId)
      .executeTakeFirstOrThrow(),
  );
}
