import { ruleSkips } from '@zhiyin/domain/kit';
import { ticketLimits, ticketsHandle } from '@zhiyin/domain/tickets';
import { findConversation, heardSoFar } from '#modules/inbox';
import type { Tx } from '#platform/context.ts';
import type { RuleAction } from '#platform/rules/rule-kinds.ts';
import { findType } from '../types/queries.ts';
import { AskedTicket, ticketByRule, ticketSettings } from './ticket-by-rule.ts';

/** How many of the customer's latest messages go along. */
const quotedMax = 10;

/** Makes a ticket of a conversation, with its checklist; one of the type that is open already is enough. */
export const ticketFromConversation: RuleAction = {
  key: 'tickets.from-conversation',
  subjectKind: 'conversation',
  may: ticketsHandle,
  words: { zh: '建工单（可带清单）', en: 'Make a ticket, with a checklist' },
  settings: ticketSettings(
    {
      zh: '表单里的问题留给处理的人填。同类型的工单还没处理完时，不会再建。',
      en: 'The questions of its form are left to whoever handles it. While one of the type is open, no other is made.',
    },
    {
      zh: '不填时用邮件的主题，不是邮件就用顾客的第一句话。',
      en: 'Left empty: the subject of the mail, or else the customer’s first words.',
    },
  ),
  run: async (tx, { subjectId, settings }) => {
    const asked = AskedTicket.parse(settings);
    if (await hasOpenTicket(tx, subjectId, asked.typeId)) return { skipped: ruleSkips.asIs };
    const { personId: customerId } = await findConversation(tx, subjectId);
    const { title, messageIds } = await heardSoFar(tx, subjectId, quotedMax);
    const named = { ...asked, title: asked.title.trim() || (await titleOf(tx, title, asked.typeId)) };
    await ticketByRule(tx, named, { customerId, conversation: { conversationId: subjectId, messageIds } });
    return undefined;
  },
};

/** What the customer said, as far as a title goes; of one who said nothing, what kind of ticket it is. */
async function titleOf(tx: Tx, said: string, typeId: string): Promise<string> {
  const { title: max } = ticketLimits;
  const characters = [...said];
  if (characters.length > max) return `${characters.slice(0, max - 1).join('')}…`;
  if (said !== '') return said;
  const { name } = await findType(tx, typeId);
  return [...new Set([name.zh, name.en])].join(' · ');
}

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
