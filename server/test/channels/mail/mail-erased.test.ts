import { customersPrivacy, customersRead } from '@zhiyin/domain/customers';
import { indexTokens } from '@zhiyin/domain/inbox';
import { type SqlBool, sql } from 'kysely';
import { v7 } from 'uuid';
import { beforeEach, describe, expect, it } from 'vitest';
import { showFiles } from '#modules/platform';
import { look, transact } from '#platform/database/transact.ts';
import { schedule } from '#platform/due/schedule.ts';
import { HeldEvent } from '../../../src/modules/channels/letters/held/held-event.ts';
import { eraseCustomer } from '../../../src/modules/customers/erasing/erase-customer.ts';
import { sendVisitorMessage } from '../../../src/modules/inbox/actions/send-visitor-message.ts';
import { indexMessages } from '../../../src/modules/inbox/search/jobs.ts';
import { smallest } from '../../../src/modules/inbox/search/parts.ts';
import { useWorld } from '../../world.ts';
import { type MailDesk, plainMail } from './mail-desk.ts';
import { useMail } from './use-mail.ts';

const world = useWorld();
const mail = useMail(world);
let desk: MailDesk;
beforeEach(() => {
  desk = mail.desk();
});

const [rain, snow] = ['rain@example.com', 'snow@example.com'];

/** Writes, by an answer to a mail of the shop's where a token is given; answers the conversation it came into. */
async function write(text: string, from: string, token?: string, subject = text) {
  const to = token === undefined ? {} : { to: [`support+c-${token}@shop.example`] };
  await desk.deliver(plainMail(text, { from, subject }), { from, ...to });
  const found = (await desk.conversations()).find(({ lastMessageText }) => lastMessageText === text);
  if (!found) throw new Error('nothing came');
  return found;
}

async function tokens(): Promise<string[]> {
  return look(desk.shop.asSystem(), async (tx) => {
    const threads = await tx.db
      .selectFrom('letterThreads')
      .select('token')
      .where('workspaceId', '=', tx.workspaceId)
      .orderBy('number')
      .execute();
    return threads.map(({ token }) => token);
  });
}

async function erase(customerId: string): Promise<void> {
  await eraseCustomer(desk.shop.as([customersPrivacy, customersRead]), { customerId });
  await world().settle();
}

/** In which of the tables of mails and messages some words stand. */
async function tablesWith(words: string): Promise<string[]> {
  return look(desk.shop.asSystem(), async (tx) => {
    const held: string[] = [];
    for (const table of [
      'channel_arrivals',
      'channel_threads',
      'incoming_letters',
      'letter_ids',
      'letter_threads',
      'messages',
    ]) {
      const { rows } = await sql`select from ${sql.table(table)} t where t.workspace_id = ${tx.workspaceId}
        and strpos(to_jsonb(t)::text, ${words}) > 0`.execute(tx.db);
      if (rows.length > 0) held.push(table);
    }
    return held;
  });
}

describe('whoever was erased and answers an old mail', () => {
  it('is somebody new, as everybody else is, and can be erased again', async () => {
    const first = await write('雨的旧信', rain);
    const other = await write('雪的旧信', snow);
    const [ofRain, ofSnow] = await tokens();
    await erase(first.customerId);
    await erase(other.customerId);
    expect(await tablesWith('example.com')).toEqual([]);

    const again = await write('雨的新信', rain, ofRain);
    const otherAgain = await write('雪的新信', snow, ofSnow);
    const ids = [first, other, again, otherAgain].map(({ customerId }) => customerId);
    expect(new Set(ids).size).toBe(4);

    const before = await tablesWith('雪的新信');
    expect(before).not.toEqual([]);
    await erase(again.customerId);
    expect(await tablesWith('雨的新信')).toEqual([]);
    expect(await tablesWith(rain)).toEqual([]);
    expect(await tablesWith('雪的新信')).toEqual(before);
  });
});

describe('the subject of a mail', () => {
  it('is what nothing is found by any more', async () => {
    const { customerId } = await write('退货', rain, undefined, '发票抬头');
    const visitor = desk.shop.asVisitor();
    for (let told = 0; told < smallest; told++)
      await sendVisitorMessage(visitor, { clientMessageId: v7(), text: '别的' });
    await transact(desk.shop.asSystem(), (tx) =>
      schedule(tx, indexMessages, tx.workspaceId, tx.system.now()),
    );
    await world().settle();
    expect(await foundBy('发票抬头退货')).toEqual(expect.arrayContaining(indexTokens('发票抬头')));
    await erase(customerId);
    expect(await foundBy('发票抬头退货')).toEqual([]);
  });

  /** By which of the tokens of some words any message is found. */
  async function foundBy(words: string): Promise<number[]> {
    return look(desk.shop.asSystem(), async (tx) => {
      const rows = await tx.db
        .selectFrom('messagePostings')
        .select('token')
        .distinct()
        .where('workspaceId', '=', tx.workspaceId)
        .where('token', 'in', [...indexTokens(words)])
        .where(sql<SqlBool>`octet_length(positions) > 0`)
        .execute();
      return rows.map(({ token }) => token);
    });
  }
});

describe('a mail of theirs that is held back', () => {
  it('is erased with them, with the mail as it came, and is not held anew; another’s waits on', async () => {
    const { customerId } = await write('先来的', rain);
    await write('也来的', snow);
    await transact(desk.shop.asSystem(), (tx) =>
      sql`update channel_accounts set answers = answers || '{"hourly-sender": "0"}'
        where workspace_id = ${tx.workspaceId}`.execute(tx.db),
    );
    const late = plainMail('暂存的雨', { from: rain });
    await desk.deliver(late, { from: rain });
    await desk.deliver(plainMail('暂存的雪', { from: snow }), { from: snow });
    const [raw = ''] = await rawFiles('暂存的雨');
    expect(await filesThere(raw)).toBe(1);

    await erase(customerId);
    expect(await tablesWith('暂存的雨')).toEqual([]);
    expect(await tablesWith(rain)).toEqual([]);
    expect(await filesThere(raw)).toBe(0);
    expect(await tablesWith('暂存的雪')).toEqual(['channel_arrivals']);
    await desk.deliver(late, { from: rain });
    expect(await tablesWith('暂存的雨')).toEqual([]);
  });

  async function rawFiles(words: string): Promise<string[]> {
    return look(desk.shop.asSystem(), async (tx) => {
      const rows = await tx.db
        .selectFrom('channelArrivals')
        .select('event')
        .where('workspaceId', '=', tx.workspaceId)
        .where('state', '=', 'held')
        .execute();
      const held = rows.map(({ event }) => HeldEvent.parse(event)).filter(({ text }) => text === words);
      return held.map(({ letter }) => letter.rawFileId);
    });
  }

  async function filesThere(fileId: string): Promise<number> {
    return (await look(desk.agent, (tx) => showFiles(tx, [fileId]))).length;
  }
});
