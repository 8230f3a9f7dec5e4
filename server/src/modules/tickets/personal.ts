import { type SqlBool, sql } from 'kysely';
import { z } from 'zod';
import { giveUpFiles } from '#modules/platform';
import { countedAnswers } from '#platform/personal/counted-answers.ts';
import type { Person, PersonalData } from '#platform/personal/personal.ts';
import { ofRecords, personalRows } from '#platform/personal/personal-rows.ts';
import { commentsPlace, itself } from './redaction.ts';

const Listed = z.object({ file_ids: z.array(z.string()) });

/** Rows `t` of tickets of theirs. */
function ofTheirTickets({ recordIds }: Person) {
  return sql<SqlBool>`t.ticket_id in (select k.ticket_id from tickets k
    where k.workspace_id = t.workspace_id and k.customer_id = any(${[...recordIds]}::uuid[]))`;
}

/** What was written of their tickets. That they were, and where they stood when, stays. */
export const personal: PersonalData = {
  things: (tx, recordIds) =>
    sql`select ticket_id from tickets where workspace_id = ${tx.workspaceId} and customer_id = any(${[...recordIds]}::uuid[])`,
  places: [
    personalRows({
      key: 'tickets.comments',
      words: { zh: '工单的回复和备注', en: 'Words on tickets' },
      table: 'ticket_comments',
      keys: ['comment_id', 'ticket_id'],
      of: ofTheirTickets,
      says: { text: '', file_ids: '{}' },
      shows: ['author_kind', 'written_at'],
      place: commentsPlace,
      first: async (tx, row) => {
        const { file_ids: fileIds } = Listed.parse(row);
        if (fileIds.length > 0) await giveUpFiles(tx, fileIds);
      },
    }),
    personalRows({
      key: 'tickets.work',
      words: { zh: '工单的工时说明', en: 'Notes on time spent' },
      table: 'ticket_work',
      keys: ['work_id', 'ticket_id'],
      of: ofTheirTickets,
      says: { note: '' },
      shows: ['logged_at', 'seconds'],
    }),
    personalRows({
      key: 'tickets.items',
      words: { zh: '工单的步骤', en: 'Steps of tickets' },
      table: 'ticket_items',
      keys: ['item_id', 'ticket_id'],
      of: ofTheirTickets,
      says: { label: '—' },
      shows: ['done_at'],
    }),
    personalRows({
      key: 'tickets.quotes',
      words: { zh: '工单里引用的消息', en: 'Messages quoted in tickets' },
      table: 'ticket_conversations',
      keys: ['ticket_id', 'conversation_id'],
      of: (person) => sql<SqlBool>`(${ofTheirTickets(person)} or t.conversation_id in (
        select c.conversation_id from conversations c
        where c.workspace_id = t.workspace_id and c.customer_id = any(${[...person.recordIds]}::uuid[])))`,
      says: { quotes: '[]' },
      shows: ['linked_at'],
    }),
    personalRows({
      key: 'tickets.tickets',
      words: { zh: '工单', en: 'Tickets' },
      table: 'tickets',
      keys: ['ticket_id'],
      of: ofRecords(),
      says: { title: '—', description: '', tokens: '{}', answers: countedAnswers() },
      hides: ['tokens'],
      shows: ['number', 'opened_at', 'closed_at'],
      place: itself,
    }),
  ],
  stays: ['ticket_links', 'ticket_tags', 'ticket_watchers'],
};
