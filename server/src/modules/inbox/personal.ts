import { type SqlBool, sql } from 'kysely';
import { z } from 'zod';
import { lettersOfPersons } from '#modules/channels';
import { giveUpFiles } from '#modules/platform';
import type { Tx } from '#platform/context.ts';
import type { Person, PersonalData, PersonalPlace, PersonalRecord } from '#platform/personal/personal.ts';
import { ofRecords, personalRows } from '#platform/personal/personal-rows.ts';
import { lettersIn, lettersOut } from './sensitive/redaction/letters.ts';
import { messages, promises } from './sensitive/redaction/places.ts';
import { openedAnswers } from './sensitive/redaction/secure-forms.ts';

const Listed = z.object({ file_ids: z.array(z.string()) });
const Numbered = z.object({ conversation_id: z.uuid(), number: z.number().int() });

async function giveUpListed(tx: Tx, row: PersonalRecord): Promise<void> {
  const { file_ids: fileIds } = Listed.parse(row);
  if (fileIds.length > 0) await giveUpFiles(tx, fileIds);
}

/** Rows `t` of conversations of theirs. */
function inTheirConversations({ recordIds }: Person) {
  return sql<SqlBool>`t.conversation_id in (select c.conversation_id from conversations c
    where c.workspace_id = t.workspace_id and c.customer_id = any(${[...recordIds]}::uuid[]))`;
}

/** A vendor's id of what was sent may hold whom it was sent to. */
async function forgetParts(tx: Tx, row: PersonalRecord): Promise<void> {
  const { conversation_id: conversationId, number } = Numbered.parse(row);
  await sql`
    delete from delivered_parts p using messages m
    where m.workspace_id = ${tx.workspaceId} and m.conversation_id = ${conversationId} and m.number = ${number}
      and p.workspace_id = m.workspace_id and p.message_id = m.message_id
  `.execute(tx.db);
}

const messagesOfTheirs = personalRows({
  key: 'inbox.messages',
  words: { zh: '聊天记录和备注', en: 'Messages and notes' },
  table: 'messages',
  keys: ['conversation_id', 'number'],
  of: inTheirConversations,
  says: { text: '', author_name: null, cards: null, file_ids: '{}' },
  shows: ['author_kind', 'sent_at'],
  place: messages,
  first: async (tx, row) => {
    await giveUpListed(tx, row);
    await forgetParts(tx, row);
  },
});

/** What was said, with the ids by which vendors tell that it arrived. */
const saidInMessages: PersonalPlace = {
  ...messagesOfTheirs,
  tables: [...messagesOfTheirs.tables, 'delivered_parts'],
};

/** What was said in their conversations, by whomever. That it was said, when, and how fast, stays. */
export const personal: PersonalData = {
  things: (tx, recordIds) => sql`
    select conversation_id from conversations where workspace_id = ${tx.workspaceId} and customer_id = any(${[...recordIds]}::uuid[])`,
  places: [
    personalRows({
      key: 'inbox.held-replies',
      words: { zh: '待发送的回复', en: 'Replies that wait to be sent' },
      table: 'held_replies',
      keys: ['client_message_id'],
      of: inTheirConversations,
      says: { text: '', file_ids: '{}', reply: '{}' },
      shows: ['created_at'],
      isGone: true,
      first: giveUpListed,
    }),
    personalRows({
      key: 'inbox.letters',
      words: { zh: '发出的邮件', en: 'Mails sent' },
      table: 'outgoing_letters',
      keys: ['message_id'],
      of: inTheirConversations,
      says: { subject: '', to_addresses: '{}', cc_addresses: '{}', bcc_addresses: '{}' },
      shows: ['written_at'],
      place: lettersOut,
    }),
    // Whoever keeps messages knows what they are found by, their letters' subjects too.
    lettersOfPersons(lettersIn),
    personalRows({
      key: 'inbox.deliveries',
      words: { zh: '消息的送达', en: 'Deliveries of messages' },
      table: 'message_deliveries',
      keys: ['message_id'],
      of: inTheirConversations,
      says: { failure_detail: null, template: null },
      shows: ['state', 'changed_at'],
    }),
    personalRows({
      key: 'inbox.promises',
      words: { zh: '对顾客的承诺', en: 'Promises to customers' },
      table: 'promises',
      keys: ['promise_id'],
      of: inTheirConversations,
      says: { said: '' },
      shows: ['made_at', 'due_at'],
      place: promises,
    }),
    personalRows({
      key: 'inbox.secure-forms',
      words: { zh: '安全表单', en: 'Secure forms' },
      table: 'secure_forms',
      keys: ['secure_form_id'],
      of: inTheirConversations,
      says: { sealed_answers: null },
      shows: ['asks', 'asked_at', 'filled_at'],
      open: (tx, { sealed_answers: sealed, ...row }) =>
        typeof sealed === 'string' ? { ...row, answers: openedAnswers(tx, sealed) } : row,
    }),
    saidInMessages,
    personalRows({
      key: 'inbox.conversations',
      words: { zh: '会话', en: 'Conversations' },
      table: 'conversations',
      keys: ['conversation_id'],
      of: ofRecords(),
      says: { last_message_text: '' },
      shows: ['channel', 'opened_at', 'closed_at'],
    }),
  ],
  stays: [
    'canned_uses',
    'conversation_tags',
    'conversation_threads',
    'conversation_ways',
    'imported_conversations',
    'mentions',
    'message_postings',
    'read_marks',
    'recalled_messages',
    'stage_stays',
  ],
};
