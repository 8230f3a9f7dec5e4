import { text } from 'node:stream/consumers';
import { isDeepStrictEqual } from 'node:util';
import { customersPrivacy, customersRead } from '@zhiyin/domain/customers';
import { readMetrics } from '@zhiyin/domain/platform';
import { type RawBuilder, sql } from 'kysely';
import { v7 } from 'uuid';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Context, Tx } from '#platform/context.ts';
import { look, transact } from '#platform/database/transact.ts';
import { follow } from '#platform/lots/follow-log.ts';
import { askDesk, close, reply } from '../../../../test/asks.ts';
import { settled } from '../../../../test/measures/life.ts';
import { asked } from '../../../../test/metrics.ts';
import { aTicketShop, type TicketShop } from '../../../../test/ticket-desk.ts';
import { useWorld } from '../../../../test/world.ts';
import { modules } from '../../../modules.ts';
import { sendVisitorMessage } from '../../inbox/actions/send-visitor-message.ts';
import { searchMessages } from '../../inbox/search/search-messages.ts';
import { measureFollower } from '../../insights/measures/follower.ts';
import { uploadVisitorFile } from '../../platform/files/upload-file.ts';
import { eraseCustomer } from './erase-customer.ts';
import { exportCustomer } from './export-customer.ts';
import { readErasure } from './read-erasure.ts';

const world = useWorld();
let shop: TicketShop;
let officer: Context;
beforeEach(async () => {
  shop = await aTicketShop(world());
  officer = shop.as([customersPrivacy, customersRead]);
  await transact(shop.asSystem(), (tx) => follow(tx, measureFollower));
});

/** Somebody of whom every module keeps something, each with a word of theirs in it. */
async function somebody(word: string, mail: string): Promise<Context> {
  const visitor = shop.asVisitor();
  const { fileId } = await uploadVisitorFile(visitor, `${word}.txt`, Buffer.from(word));
  const said = { clientMessageId: v7(), text: `我叫${word}`, fileIds: [fileId] };
  const { conversation } = await sendVisitorMessage(visitor, said);
  const { conversationId } = conversation;
  const agent = shop.as(askDesk);
  await reply(agent, conversationId);
  await close(world(), agent, conversationId);
  const customerId = visitor.actor.id ?? '';
  const ticket = await shop.aTicket({ title: `${word}的杯子`, description: word, customerId });
  await transact(shop.asSystem(), async (tx) => {
    const of: Of = { word, mail, customerId, conversationId, ticketId: ticket.ticketId };
    await noteThem(tx, of);
    await noteTheirOrders(tx, of);
  });
  await settled(world());
  return visitor;
}

interface Of {
  readonly word: string;
  readonly mail: string;
  readonly customerId: string;
  readonly conversationId: string;
  readonly ticketId: string;
}

async function noteThem(tx: Tx, { word, mail, customerId, conversationId, ticketId }: Of): Promise<void> {
  const [w, id, now] = [tx.workspaceId, tx.system.newId(), tx.system.now()];
  const run = (statement: RawBuilder<unknown>) => statement.execute(tx.db);
  await run(sql`update customers set name = ${word}, email = ${mail}, phone = ${word}
    where workspace_id = ${w} and customer_id = ${customerId}`);
  await run(sql`insert into identity_claims (workspace_id, claim_id, customer_id, kind, scope, value, ground, noted_at,
      proved_at, last_seen_at) values (${w}, ${id}, ${customerId}, 'mail', '', ${mail}, 'mailed-code', ${now}, ${now}, ${now})`);
  await run(sql`update asks set comment = ${word}, score = 2, answered_at = ${now}
    where workspace_id = ${w} and customer_id = ${customerId}`);
  await run(sql`insert into ticket_comments (workspace_id, ticket_id, comment_id, author_kind, visibility, text, file_ids,
      written_at) values (${w}, ${ticketId}, ${id}, 'customer', 'public', ${word}, '{}', ${now})`);
  await run(sql`insert into follow_ups (workspace_id, follow_up_id, conversation_id, customer_id, reason, note, state,
      asked_at, due_at, ended_at, is_reached, outcome, rating, comment, answers)
    values (${w}, ${id}, ${conversationId}, ${customerId}, 'low-score', ${word}, 'done', ${now}, ${now}, ${now}, true,
      'solved', 5, ${word}, '{}')`);
}

async function noteTheirOrders(tx: Tx, { word, mail, customerId, conversationId }: Of): Promise<void> {
  const [w, id, now] = [tx.workspaceId, tx.system.newId(), tx.system.now()];
  const run = (statement: RawBuilder<unknown>) => statement.execute(tx.db);
  await run(sql`insert into orders (workspace_id, order_id, platform, number, currency, paid, ordered_at, paid_at,
      customer_id, buyer_id, buyer_name, receiver_name, receiver_address, extra, listed_at, changed_at)
    values (${w}, ${id}, 'taobao', ${id}, 'CNY', 100, ${now}, ${now}, ${customerId}, ${word}, ${word}, ${word}, ${word},
      ${JSON.stringify({ note: word })}, ${now}, ${now})`);
  await run(sql`insert into order_ratings (workspace_id, rating_id, platform, number, description, service, logistics,
      comment, rated_at, changed_at) values (${w}, ${id}, 'taobao', ${id}, 5, 4, 3, ${word}, ${now}, ${now})`);
  await run(sql`insert into visits (workspace_id, visit_id, customer_id, widget_id, started_at, last_at, device,
      page_count, pages) values (${w}, ${id}, ${customerId}, ${id}, ${now}, ${now}, 'desktop', 1,
      ${JSON.stringify([{ url: word }])})`);
  await run(sql`insert into mails (workspace_id, mail_id, recipient, subject, body, state, created_at)
    values (${w}, ${id}, ${mail}, ${word}, ${word}, 'sent', ${now})`);
  await run(sql`insert into suggestions (workspace_id, suggestion_id, text, topic, state, way, customer_id, email, locale,
      received_at, answer_by, tokens) values (${w}, ${id}, ${word}, 'product', 'new', 'portal', ${customerId}, ${mail},
      'zh', ${now}, ${now}, '{}')`);
  await run(sql`insert into notices (workspace_id, notice_id, member_id, kind, subject_kind, subject_id, text, created_at)
    values (${w}, ${id}, ${id}, 'x', 'conversation', ${conversationId}, ${JSON.stringify({ zh: word, en: word })}, ${now})`);
}

/** The tables in which a word stands anywhere. */
async function tablesWith(word: string): Promise<string[]> {
  return look(shop.asSystem(), async (tx) => {
    const { rows } = await sql<{ name: string }>`
      select c.table_name as name from information_schema.columns c
      where c.table_schema = 'public' and c.column_name = 'workspace_id'
        and has_table_privilege(c.table_name, 'select') order by 1`.execute(tx.db);
    const found: string[] = [];
    for (const { name } of rows) {
      const held = await sql<{ is: boolean }>`select exists (select from ${sql.table(name)} t
        where t.workspace_id = ${tx.workspaceId} and strpos(to_jsonb(t)::text, ${word}) > 0) as "is"`.execute(
        tx.db,
      );
      if (held.rows[0]?.is) found.push(name);
    }
    return found;
  });
}

/** What every metric comes to. */
async function figures(): Promise<Record<string, unknown>> {
  const reader = shop.as([...shop.asOwner().actor.permissions, readMetrics]);
  const told: Record<string, unknown> = {};
  const all = modules.flatMap(({ metrics = [] }) => metrics.map(({ metric }) => metric.key));
  for (const metric of all) told[metric] = (await asked(world(), reader, { metric })).total;
  return told;
}

/** Sentences that themes are made of: they are the words themselves, which are gone. */
const ofSentences = [
  'insights.sentences',
  'insights.displeased-share',
  'insights.complaining-share',
  'insights.placed-share',
];

async function erase(visitor: Context): Promise<void> {
  await eraseCustomer(officer, { customerId: visitor.actor.id ?? '' });
  await settled(world());
}

describe('a person who wants to be forgotten', () => {
  it('is in no table any more, nor found, and whoever is like them is as before', async () => {
    const rain = await somebody('林小雨', 'rain@example.com');
    const snow = await somebody('周小雪', 'snow@example.com');
    const before = await tablesWith('周小雪');
    expect(before.length).toBeGreaterThan(12);
    expect(await tablesWith('林小雨')).toEqual(before);
    await erase(rain);
    expect(await tablesWith('林小雨')).toEqual([]);
    expect(await tablesWith('rain@example.com')).toEqual([]);
    expect(await tablesWith('周小雪')).toEqual(before);
    const { items } = await searchMessages(shop.as(askDesk), { text: '林小雨', limit: 10 });
    expect(items).toEqual([]);
    expect(await readErasure(officer, { customerId: rain.actor.id ?? '' })).toMatchObject({
      doneAt: expect.any(String),
      failedAt: null,
    });
    expect(await readErasure(officer, { customerId: snow.actor.id ?? '' })).toMatchObject({ askedAt: null });
  });

  it('is counted as before by every metric, but for those that count what is said', async () => {
    const rain = await somebody('林小雨', 'rain@example.com');
    await somebody('周小雪', 'snow@example.com');
    const first = await figures();
    await settled(world());
    const before = await figures();
    const changing = Object.keys(first).filter((key) => !isDeepStrictEqual(first[key], before[key]));
    expect(changing).toEqual(['tickets.backlog-age']);
    await erase(rain);
    const after = await figures();
    const other = Object.keys(before).filter((key) => !isDeepStrictEqual(before[key], after[key]));
    expect(other.filter((key) => !changing.includes(key)).toSorted()).toEqual(ofSentences.toSorted());
  });

  it('sees beforehand all that is erased, and nobody else’s; afterwards nothing', async () => {
    const rain = await somebody('林小雨', 'rain@example.com');
    await somebody('周小雪', 'snow@example.com');
    const mine = { customerId: rain.actor.id ?? '' };
    const shown = await text(await exportCustomer(officer, mine));
    for (const part of ['我叫林小雨', '林小雨的杯子', '林小雨.txt', 'rain@example.com', 'taobao'])
      expect(shown).toContain(part);
    expect(shown).not.toContain('周小雪');
    await erase(rain);
    expect(await text(await exportCustomer(officer, mine))).not.toContain('林小雨');
  });

  it('is erased by whoever may, once at a time, and again when something came since', async () => {
    const rain = await somebody('林小雨', 'rain@example.com');
    const mine = { customerId: rain.actor.id ?? '' };
    const reader = shop.as([customersRead]);
    await expect(eraseCustomer(reader, mine)).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(exportCustomer(reader, mine)).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(eraseCustomer(officer, { customerId: v7() })).rejects.toMatchObject({ kind: 'missing' });
    await eraseCustomer(officer, mine);
    await expect(eraseCustomer(officer, mine)).rejects.toMatchObject({ kind: 'conflict' });
    await settled(world());
    await sendVisitorMessage(rain, { clientMessageId: v7(), text: '我又来了' });
    expect(await tablesWith('我又来了')).not.toEqual([]);
    await erase(rain);
    expect(await tablesWith('我又来了')).toEqual([]);
  });
});
