import { text } from 'node:stream/consumers';
import {
  customersMerge,
  customersPrivacy,
  customersRead,
  customersPersonalWords as words,
} from '@zhiyin/domain/customers';
import { sql } from 'kysely';
import { v7 } from 'uuid';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Context } from '#platform/context.ts';
import { look, transact } from '#platform/database/transact.ts';
import { recordResponse } from '#platform/forms/record-response.ts';
import { knownPersonal, type PersonalData } from '#platform/personal/personal.ts';
import type { Shop } from '../../../../test/world.ts';
import { useWorld } from '../../../../test/world.ts';
import { sendVisitorMessage } from '../../inbox/actions/send-visitor-message.ts';
import { createForm } from '../../platform/forms/publish-form.ts';
import { greetCustomer } from '../actions/greet-customer.ts';
import { mergeCustomers } from '../actions/merge-customers.ts';
import { takeApartCustomer } from '../actions/take-apart-customer.ts';
import { noteIdentity } from '../identities/note-identity.ts';
import { recordsOf } from '../tree/records-of.ts';
import { eraseCustomer } from './erase-customer.ts';
import { exportCustomer } from './export-customer.ts';
import { readErasure } from './read-erasure.ts';

const world = useWorld();
let shop: Shop;
let officer: Context;
beforeEach(async () => {
  shop = await world().aShop();
  officer = shop.as([customersPrivacy, customersRead, customersMerge]);
});

async function somebody(): Promise<string> {
  const customerId = v7();
  await transact(shop.asSystem(), (tx) => greetCustomer(tx, customerId, 'zh', 'test'));
  return customerId;
}

async function knownBy(
  customerId: string,
  said: string,
  ground: 'mailed-code' | 'colleague' | 'form',
): Promise<void> {
  await transact(shop.asSystem(), (tx) => noteIdentity(tx, { customerId, kind: 'mail', said, ground }));
}

/** A mail to an address, and two suggestions that it was left with: one of nobody known, one of a customer. */
async function reached(address: string, customerId: string): Promise<void> {
  await transact(shop.asSystem(), async (tx) => {
    const [w, now] = [tx.workspaceId, tx.system.now()];
    await sql`insert into mails (workspace_id, mail_id, recipient, subject, body, state, created_at)
      values (${w}, ${v7()}, ${address}, 'mail', 'the mail', 'sent', ${now})`.execute(tx.db);
    for (const of of [null, customerId])
      await sql`insert into suggestions (workspace_id, suggestion_id, text, topic, state, way, customer_id, email, locale,
          received_at, answer_by, tokens) values (${w}, ${v7()}, ${of ? 'named' : 'anonymous'}, 'product', 'new', 'portal',
          ${of}, ${address}, 'zh', ${now}, ${now}, '{}')`.execute(tx.db);
  });
}

/** What still stands of what `reached` wrote, and of what was answered to forms. */
async function standing(): Promise<string[]> {
  return look(shop.asSystem(), async (tx) => {
    const { rows } = await sql<{ said: string }>`
      select body as said from mails where workspace_id = ${tx.workspaceId}
      union all select text from suggestions where workspace_id = ${tx.workspaceId} and text <> ''
      union all select text from messages where workspace_id = ${tx.workspaceId} and text <> ''
      union all select answers ->> 'word' from form_responses where workspace_id = ${tx.workspaceId} and answers ? 'word'
      order by 1`.execute(tx.db);
    return rows.map(({ said }) => said);
  });
}

const begin = (customerId: string) => eraseCustomer(officer, { customerId });
const exported = async (customerId: string) => text(await exportCustomer(officer, { customerId }));
const say = (customerId: string, words: string) =>
  sendVisitorMessage(shop.asVisitor(customerId), { clientMessageId: v7(), text: words });

async function erase(customerId: string): Promise<void> {
  await begin(customerId);
  await world().settle();
}

describe('a mailbox leads to what is held', () => {
  it.each(['colleague', 'form'] as const)('not from a record in which a %s named it', async (ground) => {
    const [one, other] = [await somebody(), await somebody()];
    await knownBy(one, 'box@example.com', 'mailed-code');
    await knownBy(other, 'box@example.com', ground);
    await reached('box@example.com', one);
    const shown = await exported(other);
    for (const said of ['the mail', 'anonymous', 'named']) expect(shown).not.toContain(said);
    await erase(other);
    expect(await standing()).toEqual(['anonymous', 'named', 'the mail']);
  });

  it('of whoever proved it, once nobody else’s record names it', async () => {
    const [one, other] = [await somebody(), await somebody()];
    await knownBy(one, 'box@example.com', 'mailed-code');
    await knownBy(other, 'box@example.com', 'form');
    await reached('box@example.com', one);
    const shown = await exported(one);
    expect(shown).toContain('named');
    for (const said of ['the mail', 'anonymous']) expect(shown).not.toContain(said);
    await erase(other);
    expect(await exported(one)).toContain('the mail');
    await erase(one);
    expect(await standing()).toEqual([]);
  });

  it('not once it was withdrawn, nor to a suggestion that is another customer’s', async () => {
    const [one, other] = [await somebody(), await somebody()];
    await knownBy(one, 'box@example.com', 'mailed-code');
    await reached('box@example.com', other);
    expect(await exported(one)).toContain('anonymous');
    expect(await exported(one)).not.toContain('named');
    await transact(shop.asSystem(), (tx) =>
      sql`update identity_claims set withdrawn_at = now() where workspace_id = ${tx.workspaceId}`.execute(
        tx.db,
      ),
    );
    await erase(one);
    expect(await standing()).toEqual(['anonymous', 'named', 'the mail']);
  });
});

describe('what somebody answered to a form', () => {
  it('goes wherever they were asked: before the chat, on the portal, in a survey, when they were followed up', async () => {
    const [one, other] = [await somebody(), await somebody()];
    const followUpId = v7();
    const { formId } = await createForm(shop.asOwner(), 'asked', {
      title: { zh: '问', en: 'Asked' },
      sections: [],
      questions: [
        ...[
          {
            key: 'word',
            kind: 'text',
            label: { zh: '字', en: 'Word' },
            isRequired: false,
            isFatal: false,
            settings: {},
          },
        ],
      ],
    });
    const answer = (by: Context, subjectKind: string, subjectId: string | null, word: string) =>
      transact(by, (tx) => recordResponse(tx, { formId, answers: { word }, subjectKind, subjectId }));
    await transact(shop.asSystem(), (tx) =>
      sql`insert into follow_ups (workspace_id, follow_up_id, conversation_id, customer_id, reason, note, state, asked_at,
          due_at, comment, answers) values (${tx.workspaceId}, ${followUpId}, ${v7()}, ${one}, 'low-score', '', 'waiting',
          now(), now(), '', '{}')`.execute(tx.db),
    );
    const visitor = shop.asVisitor(one);
    await answer(visitor, 'customer', one, 'before the chat');
    await answer(visitor, 'portal', one, 'on the portal');
    await answer(visitor, 'survey', v7(), 'in a survey');
    await answer(shop.asOwner(), 'follow-up', followUpId, 'followed up');
    await answer(shop.asVisitor(other), 'customer', other, 'other');
    await answer({ ...visitor, actor: { ...visitor.actor, id: null } }, 'portal', null, 'stranger');
    const shown = await exported(one);
    for (const said of ['before the chat', 'on the portal', 'in a survey', 'followed up'])
      expect(shown).toContain(said);
    expect(shown).not.toContain('other');
    await erase(one);
    expect(await standing()).toEqual(['other', 'stranger']);
  });
});

describe('while somebody is erased', () => {
  it('what comes in is erased too, before it is said to be done', async () => {
    const one = await somebody();
    await say(one, 'before');
    let left = 2;
    const late: PersonalData['places'][number] = {
      ...{ key: 'test.late', words: { zh: '晚', en: 'Late' }, tables: [] },
      show: async () => [],
      erase: async () => {
        if (left > 0) await say(one, `meanwhile ${left--}`);
        return 0;
      },
    };
    const { system } = world();
    const known = knownPersonal.of(system);
    knownPersonal.use(system, [...known, { places: [late], stays: [] }]);
    try {
      await erase(one);
    } finally {
      knownPersonal.use(system, known);
    }
    expect(left).toBe(0);
    expect(await standing()).toEqual([]);
    expect(await readErasure(officer, { customerId: one })).toMatchObject({ doneAt: expect.any(String) });
  });

  it('nobody is joined with them, by hand or by proof; afterwards by hand', async () => {
    const [one, other] = [await somebody(), await somebody()];
    const join = () => mergeCustomers(officer, other, { fromCustomerId: one, fields: [] });
    await knownBy(one, 'box@example.com', 'mailed-code');
    await begin(one);
    await expect(join()).rejects.toMatchObject({ kind: 'conflict', reason: words.erasingNow });
    await knownBy(other, 'box@example.com', 'mailed-code');
    expect(await look(officer, (tx) => recordsOf(tx, other))).toEqual([other]);
    await world().settle();
    await join();
    expect(await look(officer, (tx) => recordsOf(tx, other))).toEqual([one, other].toSorted());
  });

  it('those records are that were theirs when it was asked for', async () => {
    const [one, other] = [await somebody(), await somebody()];
    await say(one, 'one');
    await say(other, 'other');
    await mergeCustomers(officer, one, { fromCustomerId: other, fields: [] });
    await begin(one);
    await takeApartCustomer(officer, { customerId: other });
    await world().settle();
    expect(await standing()).toEqual([]);
  });
});
