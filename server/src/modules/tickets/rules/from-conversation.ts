import { ruleSkips } from '@zhiyin/domain/kit';
import { CreateTicket, ticketCreated, ticketsHandle } from '@zhiyin/domain/tickets';
import { z } from 'zod';
import { findConversation } from '#modules/inbox';
import type { Tx } from '#platform/context.ts';
import { announce } from '#platform/facts/announce.ts';
import { findForm } from '#platform/forms/find-form.ts';
import type { RuleAction } from '#platform/rules/rule-kinds.ts';
import type { Checked } from '../answers.ts';
import { insertTicket } from '../insert-ticket.ts';
import { findType } from '../types/queries.ts';

const Settings = z.object({
  typeId: z.string(),
  title: z.string(),
  description: z.string().default(''),
  checklist: z.string().default(''),
  teamId: z.string().nullable().default(null),
});

/** Makes a ticket of a conversation, with its checklist; one of the type that is open already is enough. */
export const ticketFromConversation: RuleAction = {
  key: 'tickets.from-conversation',
  subjectKind: 'conversation',
  may: ticketsHandle,
  words: { zh: '建工单（可带清单）', en: 'Make a ticket, with a checklist' },
  settings: [
    {
      key: 'typeId',
      kind: 'thing',
      of: 'ticket-type',
      label: { zh: '类型', en: 'Type' },
      help: {
        zh: '表单里的问题留给处理的人填。同类型的工单还没处理完时，不会再建。',
        en: 'The questions of its form are left to whoever handles it. While one of the type is open, no other is made.',
      },
      isRequired: true,
    },
    { key: 'title', kind: 'line', label: { zh: '标题', en: 'Title' }, isRequired: true },
    { key: 'description', kind: 'text', label: { zh: '说明', en: 'Description' } },
    {
      key: 'checklist',
      kind: 'text',
      label: { zh: '清单', en: 'Checklist' },
      help: { zh: '一行一项，做完才能结束工单。', en: 'One item a line; all must be done before it closes.' },
    },
    { key: 'teamId', kind: 'team', label: { zh: '小组', en: 'Team' } },
  ],
  run: async (tx, { subjectId, settings }) => {
    const { typeId, title, description, checklist, teamId } = Settings.parse(settings);
    if (await hasOpenTicket(tx, subjectId, typeId)) return { skipped: ruleSkips.asIs };
    const { personId } = await findConversation(tx, subjectId);
    const labels = checklist.split('\n').map((line) => line.trim());
    const given = CreateTicket.parse({
      ...{ typeId, title, description, customerId: personId },
      conversation: { conversationId: subjectId },
      items: labels.filter((label) => label !== '').map((label) => ({ label })),
      ...(teamId !== null && { teamId }),
    });
    await announce(tx, ticketCreated, await insertTicket(tx, given, await unanswered(tx, typeId)));
    return undefined;
  },
};

/** The form of the type as whoever handles the ticket will find it: nothing filled in yet. */
async function unanswered(tx: Tx, typeId: string): Promise<Checked> {
  const { formId } = await findType(tx, typeId);
  if (formId === null) return { formId, formVersion: null, answers: {} };
  const { version } = (await findForm(tx, formId)).definition;
  return { formId, formVersion: version, answers: {} };
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
