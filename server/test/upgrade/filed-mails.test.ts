import { expect, it } from 'vitest';
import { z } from 'zod';
import { useOldDatabase } from './old-database.ts';

const { upTo, rows } = useOldDatabase();
const filedMails = '202611231410_filed_mails.sql';
const shop = '01930000-0000-7000-8000-000000000001';
const came = '2026-11-20T08:00:00.000Z';
const later = '2026-11-21T08:00:00.000Z';

interface Old {
  readonly name: string;
  readonly isOpen?: boolean;
  readonly first: 'note' | 'public';
  readonly facts: readonly string[];
}

/** A conversation by mail as servers kept it before there were files; the name tells them apart. */
async function begin({ name, isOpen = false, first, facts }: Old): Promise<void> {
  await rows(`
    with begun as (
      insert into conversations (workspace_id, conversation_id, customer_id, channel, state, message_count, last_message_text,
        last_message_author, last_message_at, opened_at, closed_at)
      values ('${shop}', gen_random_uuid(), gen_random_uuid(), 'mail', '${isOpen ? 'open' : 'closed'}', 1, '${name}',
        'customer', '${came}', '${came}', ${isOpen ? 'null' : `'${came}'`})
      returning conversation_id),
    written as (
      insert into messages (workspace_id, conversation_id, number, message_id, client_message_id, author_kind, visibility,
        text, sent_at)
      select '${shop}', conversation_id, 1, gen_random_uuid(), gen_random_uuid(), 'customer', '${first}', '', '${came}'
      from begun)
    insert into facts (workspace_id, fact_id, kind, subject_id, actor_kind, occurred_at, payload)
    select '${shop}', gen_random_uuid(), kind, conversation_id, 'system', '${later}', '{}'
    from begun, unnest(array['${facts.join("','")}']) kind`);
}

const note = 'inbox.note-added';
const olds: readonly Old[] = [
  { name: 'filed', first: 'note', facts: [note] },
  { name: 'filed, then opened', isOpen: true, first: 'note', facts: [note, 'inbox.conversation-reopened'] },
  { name: 'filed, opened, closed', first: 'note', facts: [note, 'inbox.conversation-reopened'] },
  { name: 'a customer’s', first: 'public', facts: ['inbox.conversation-opened'] },
  { name: 'the shop’s, open', isOpen: true, first: 'public', facts: ['inbox.conversation-begun'] },
  { name: 'the shop’s, closed', first: 'public', facts: ['inbox.conversation-begun'] },
  { name: 'the shop’s, that begins with a note', first: 'note', facts: ['inbox.conversation-begun'] },
  {
    name: 'the shop’s, opened again',
    first: 'public',
    facts: ['inbox.conversation-begun', 'inbox.conversation-reopened'],
  },
  { name: 'of nobody knows whom', first: 'public', facts: [note] },
];

/** The names of the conversations of which this holds. */
async function named(condition: string): Promise<unknown[]> {
  const found = await rows(
    `select last_message_text as name from conversations where ${condition} order by conversation_id`,
  );
  return found.map((row) => z.object({ name: z.string() }).parse(row).name).toSorted();
}

it('takes for filed what a machine wrote and nobody opened, and nothing that the shop began', async () => {
  await upTo(filedMails);
  for (const old of olds) await begin(old);
  await upTo();
  expect(await named('is_filed')).toEqual(['filed']);
  // What somebody took out of the file began then.
  expect(await named(`opened_at <> '${came}'`)).toEqual(['filed, opened, closed', 'filed, then opened']);
  expect(await named(`opened_at = '${later}'`)).toEqual(['filed, opened, closed', 'filed, then opened']);
});

it('lets a server of before open one: from then on it is a conversation', async () => {
  await rows(`update conversations set state = 'open', closed_at = null where is_filed`);
  expect(await named('is_filed')).toEqual([]);
  expect(await named("opened_at > now() - interval '1 hour'")).toEqual(['filed']);
  // What the server of today writes stays as it wrote it.
  await rows(
    `update conversations set is_filed = true, state = 'closed', closed_at = now() where opened_at > '${later}'`,
  );
  await rows(
    `update conversations set is_filed = false, state = 'open', closed_at = null, opened_at = '${came}' where is_filed`,
  );
  expect(await named(`opened_at = '${came}'`)).toContain('filed');
});
