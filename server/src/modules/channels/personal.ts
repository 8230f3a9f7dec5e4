import { type SqlBool, sql } from 'kysely';
import type { Person, PersonalData } from '#platform/personal/personal.ts';
import { ofRecords, personalRows } from '#platform/personal/personal-rows.ts';
import { lettersPlace } from './letters/redaction.ts';

/** Rows `t` of threads in which they write. */
function inTheirThreads({ recordIds }: Person) {
  return sql<SqlBool>`t.thread_id in (select h.thread_id from channel_threads h
    where h.workspace_id = t.workspace_id and h.customer_id = any(${[...recordIds]}::uuid[]))`;
}

/** Whom a mail named. That it came, and whether it is what it says, stays, so that a copy of it is not taken in anew. */
const letterOfNobody = sql`t.letter || jsonb_build_object('subject', '', 'from', '[]'::jsonb, 'replyTo', '[]'::jsonb,
  'to', '[]'::jsonb, 'cc', '[]'::jsonb, 'files', '[]'::jsonb, 'signature', null)`;

/** How they reach the shop and are reached by it: ways that are gone begin anew when they write again. */
export const personal: PersonalData = {
  places: [
    personalRows({
      key: 'channels.letters',
      words: { zh: '收到的邮件', en: 'Mails received' },
      table: 'incoming_letters',
      keys: ['letter_id'],
      of: inTheirThreads,
      says: {
        ...{ subject: '', body_text: '', html: null, quoted_from: null },
        ...{ from_address: null, addresses: '{}', letter: letterOfNobody },
      },
      shows: ['received_at'],
      place: lettersPlace,
    }),
    personalRows({
      key: 'channels.arrivals',
      words: { zh: '渠道来件', en: 'What channels brought' },
      table: 'channel_arrivals',
      keys: ['arrival_id'],
      of: inTheirThreads,
      says: { event: null },
      shows: ['received_at'],
      isGone: true,
    }),
    personalRows({
      key: 'channels.mail-threads',
      words: { zh: '邮件往来', en: 'Threads of mails' },
      table: 'letter_threads',
      keys: ['thread_id'],
      of: inTheirThreads,
      says: {
        sender_id: '',
        sender_name: null,
        sender_domain: null,
        addresses: '{}',
        thread_key: sql`t.thread_id::text`,
      },
      shows: ['created_at'],
    }),
    personalRows({
      key: 'channels.threads',
      words: { zh: '聊天线程', en: 'Threads of chats' },
      table: 'channel_threads',
      keys: ['thread_id'],
      of: ofRecords(),
      says: { thread_key: '', address: '{}' },
      shows: ['created_at', 'last_from_customer_at'],
      isGone: true,
    }),
    personalRows({
      key: 'channels.visits',
      words: { zh: '网站访问', en: 'Visits of the shop’s pages' },
      table: 'visits',
      keys: ['visit_id'],
      of: ofRecords(),
      says: { browser: null, os: null, device: '', language: null, referrer_host: null, pages: '[]' },
      shows: ['started_at', 'last_at'],
      isGone: true,
    }),
    personalRows({
      key: 'channels.portal-links',
      words: { zh: '自助门户的链接', en: 'Links into the portal' },
      table: 'portal_links',
      keys: ['link_id'],
      of: ofRecords(),
      says: { browser_hash: null },
      shows: ['created_at', 'used_at'],
      isGone: true,
    }),
    personalRows({
      key: 'channels.portal-sessions',
      words: { zh: '自助门户的登录', en: 'Sign-ins to the portal' },
      table: 'portal_sessions',
      keys: ['session_id'],
      of: ofRecords(),
      says: { proven_email: null },
      shows: ['created_at', 'ended_at'],
      isGone: true,
    }),
  ],
  // Prints of codes and addresses tell nobody's, and codes are gone within a day.
  stays: ['letter_ids', 'portal_codes'],
};
