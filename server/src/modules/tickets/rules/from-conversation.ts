import { ruleSkips } from '@zhiyin/domain/kit';
import { ticketsHandle } from '@zhiyin/domain/tickets';
import { findConversation } from '#modules/inbox';
import type { Tx } from '#platform/context.ts';
import type { RuleAction } from '#platform/rules/rule-kinds.ts';
import { AskedTicket, ticketByRule, ticketSettings } from './ticket-by-rule.ts';

/** Makes a ticket of a conversation, with its checklist; one of the type that is open already is enough. */
export const ticketFromConversation: RuleAction = {
  key: 'tickets.from-conversation',
  subjectKind: 'conversation',
  may: ticketsHandle,
  words: { zh: '建工单（可带清单）', en: 'Make a ticket, with a checklist' },
  settings: ticketSettings({
    zh: '表单里的问题留给处理的人填。同类型的工单还没处理完时，不会再建。',
    en: 'The questions of its form are left to whoever handles it. While one of the type is open, no other is made.',
  }),
  run: async (tx, { subjectId, settings }) => {
    const asked = AskedTicket.parse(settings);
    if (await hasOpenTicket(tx, subjectId, asked.typeId)) return { skipped: ruleSkips.asIs };
    const { personId: customerId } = await findConversation(tx, subjectId);
    await ticketByRule(tx, asked, { customerId, conversation: { conversationId: subjectId } });
    return undefined;
  },
};

async function hasOpenTicket(tx: Tx, conversationId: string, typeId: string): Promise<boolean> {
  const open = await tx.db
    .selectFrom('ticketConversations as link')
    .innerJoin('tickets as t', (on) =>
      on.onRef('t.workspaceId', '=', 'link.workspaceId').onRef('t.ticketId', '=', 'link.ticketId'),
    )
    .select('t.ticketId')
    .where('link.workspaceId', '=', tx.workspaceId)
    .where('link.conversationId', '=', conversationId)
    .where('t.typeId', '=', typeId)
    .where('t.category', 'not in', ['solved', 'closed'])
    .limit(1)
    .executeTakeFirst();
  return open !== undefined;
}
