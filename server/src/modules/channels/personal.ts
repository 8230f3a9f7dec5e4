import { type SqlBool, sql } from 'kysely';
import { z } from 'zod';
import { giveUpFiles } from '#modules/platform';
import type { Tx } from '#platform/context.ts';
import type { Person, PersonalData, PersonalPlace, PersonalRecord } from '#platform/personal/personal.ts';
import { ofRecords, personalRows } from '#platform/personal/personal-rows.ts';
import { HeldEvent } from './letters/held/held-event.ts';
import { forgetLetterIds } from './letters/letter-ids.ts';
import { inTheirThreads } from './letters/personal.ts';

/** Rows `t` of what came in their threads, or is a mail of theirs that is held back and of no thread yet. */
function fromThem(person: Person) {
  return sql<SqlBool>`(t.event is not null and (${inTheirThreads(person)}
    or t.state = 'held' and t.event -> 'sender' ->> 'id' = any(${[...person.addresses]}::text[])))`;
}

/** The mail as it came, of one that is held back: no letter holds it yet. */
async function giveUpHeld(tx: Tx, { event }: PersonalRecord): Promise<void> {
  const held = HeldEvent.safeParse(event).data;
  if (held) await giveUpFiles(tx, [held.letter.rawFileId]);
}

const Said = z
  .object({ text: z.string(), letter: z.object({ letter: z.object({ subject: z.string() }) }) })
  .partial();

/** What it says, without what it is found by. */
function said(_: Tx, { event, ...row }: PersonalRecord): PersonalRecord {
  const { text, letter } = Said.parse(event);
  return { ...row, ...(letter && { subject: letter.letter.subject }), ...(text !== undefined && { text }) };
}

const mailThreads = personalRows({
  key: 'channels.mail-threads',
  words: { zh: '邮件往来', en: 'Threads of mails' },
  table: 'letter_threads',
  keys: ['thread_id'],
  of: inTheirThreads,
  says: { sender_id: '', sender_name: null, sender_domain: null, addresses: '{}', thread_key: '' },
  hides: ['thread_key'],
  shows: ['created_at'],
  isGone: true,
  first: (tx, { thread_id: threadId }) => forgetLetterIds(tx, z.uuid().parse(threadId)),
});

/** Threads of mails, with the ids that mail services gave what the shop wrote there. */
const threadsOfMails: PersonalPlace = { ...mailThreads, tables: [...mailThreads.tables, 'letter_ids'] };

/** How they reach the shop and are reached by it: ways that are gone begin anew when they write again. */
export const personal: PersonalData = {
  places: [
    // What was taken in is empty already; a vendor's number of it stays for a month, so that it is not taken in anew.
    personalRows({
      key: 'channels.arrivals',
      words: { zh: '渠道来件', en: 'What channels brought' },
      table: 'channel_arrivals',
      keys: ['arrival_id'],
      of: fromThem,
      says: { event: null, failure: null, held_for: null, state: sql`'done'` },
      hides: ['failure', 'held_for', 'state'],
      shows: ['received_at'],
      first: giveUpHeld,
      open: said,
    }),
    threadsOfMails,
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
  // Prints of codes and addresses, from which nobody can tell them; they are gone within a day.
  stays: ['portal_codes'],
};
