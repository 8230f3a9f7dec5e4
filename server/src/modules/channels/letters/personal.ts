import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Person, PersonalPlace } from '#platform/personal/personal.ts';
import { personalRows } from '#platform/personal/personal-rows.ts';
import type { RedactionPlace } from '#platform/redaction/place.ts';

/** Rows `t` of threads in which they write. */
export function inTheirThreads({ recordIds }: Person): RawBuilder<SqlBool> {
  return sql<SqlBool>`t.thread_id in (select h.thread_id from channel_threads h
    where h.workspace_id = t.workspace_id and h.customer_id = any(${[...recordIds]}::uuid[]))`;
}

/** Whom a mail named, and by which ids others refer to it. What was found of it stays: it is nobody's any more. */
const letterOfNobody = sql`t.letter || jsonb_build_object('subject', '', 'from', '[]'::jsonb, 'replyTo', '[]'::jsonb,
  'to', '[]'::jsonb, 'cc', '[]'::jsonb, 'files', '[]'::jsonb, 'signature', null, 'messageId', '', 'references', '[]'::jsonb)`;

/**
 * What came by mail, as a place of personal data. That it came stays, with a print of it by which a copy of it is not
 * taken in anew; nobody can tell from a print what it was made of.
 *
 * @param place where it is redacted, with whatever was made from it
 */
export function lettersOfPersons(place: RedactionPlace): PersonalPlace {
  return personalRows({
    key: 'channels.letters',
    words: { zh: '收到的邮件', en: 'Mails received' },
    table: 'incoming_letters',
    keys: ['letter_id'],
    of: inTheirThreads,
    says: {
      ...{ subject: '', body_text: '', html: null, quoted_from: null },
      ...{
        from_address: null,
        addresses: '{}',
        letter: letterOfNobody,
        rfc_message_id: '',
        reference_ids: '{}',
      },
    },
    hides: ['rfc_message_id', 'reference_ids'],
    shows: ['received_at'],
    // The same once more, as a page.
    open: (_, { html, ...row }) => (row['body_text'] === '' ? { ...row, html } : row),
    place,
  });
}
