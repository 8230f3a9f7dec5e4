import { inboxSeeSensitive } from '@zhiyin/domain/inbox';
import { v7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import type { Context } from '#platform/context.ts';
import { look, transact } from '#platform/database/transact.ts';
import { anAgent, deskRights } from '../../../../../test/desk.ts';
import { aPortal, type Door } from '../../../../../test/portal.ts';
import { useWorld } from '../../../../../test/world.ts';
import { sendVisitorMessage } from '../../actions/send-visitor-message.ts';
import { readThread } from '../../reading/read-thread.ts';
import { askSecurely } from './ask-securely.ts';
import { listSecureForms, revokeSecureForm, seeSecureForm } from './see-secure-form.ts';

const world = useWorld();
const card = '4111 1111 1111 1111';
const seeing = [...deskRights, inboxSeeSensitive];

async function anAsk(door: Door, agent: Context, hours = 24) {
  const text = '怎么给你们卡号';
  const { conversation } = await sendVisitorMessage(door.shop.asVisitor(), { clientMessageId: v7(), text });
  const { conversationId } = conversation;
  const asked = { conversationId, clientMessageId: v7(), asks: ['bank-card', 'phone'] as const, hours };
  const form = await askSecurely(agent, asked);
  const { messages } = await readThread(agent, conversationId, { limit: 10 });
  const key = /#key=([\w-]{43})$/.exec(messages.at(-1)?.text ?? '')?.[1] ?? '';
  return { asked, conversationId, secureFormId: form.secureFormId, key };
}

const at = (door: Door) => `/portals/${door.shopKey}/secure-form`;
const fill = (door: Door, key: string, answers: object = { 'bank-card': card, phone: '13812345678' }) =>
  door.post(`${at(door)}/answers`, { key, answers });

describe('a secure form', () => {
  it('is opened by its link and filled in once, also by several at once', async () => {
    const door = await aPortal(world());
    const agent = await anAgent(door.shop, seeing);
    const { key, conversationId } = await anAsk(door, agent);
    const opened = await door.post(at(door), { key });
    expect(opened).toMatchObject({
      status: 200,
      body: { form: { questions: [{ kind: 'sensitive', settings: { of: 'bank-card' } }, {}] } },
    });
    const all = await Promise.all([fill(door, key), fill(door, key), fill(door, key)]);
    expect(all.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    expect((await door.post(at(door), { key })).status).toBe(409);
    expect((await listSecureForms(agent, { conversationId })).items).toMatchObject([{ state: 'filled' }]);
  });

  it('takes a card only with its check digit, and stays open until it is right', async () => {
    const door = await aPortal(world());
    const { key } = await anAsk(door, await anAgent(door.shop));
    const wrong = await fill(door, key, { 'bank-card': '4111111111111112', phone: '13812345678' });
    expect(wrong).toMatchObject({
      status: 422,
      body: { error: { fields: [{ path: 'answers.bank-card' }] } },
    });
    expect((await fill(door, key)).status).toBe(200);
  });

  it('cannot be guessed, and not be used in another shop', async () => {
    const [door, other] = [await aPortal(world()), await aPortal(world())];
    const { key } = await anAsk(door, await anAgent(door.shop));
    expect((await fill(door, 'A'.repeat(43))).status).toBe(409);
    expect((await fill(other, key)).status).toBe(409);
    expect((await fill(door, key)).status).toBe(200);
  });

  it('opens nothing once it has expired', async () => {
    const door = await aPortal(world());
    const agent = await anAgent(door.shop);
    const { key, conversationId } = await anAsk(door, agent, 1);
    world().pass(3601);
    expect((await fill(door, key)).status).toBe(409);
    expect((await listSecureForms(agent, { conversationId })).items).toMatchObject([{ state: 'expired' }]);
  });

  it('is taken back with what it holds', async () => {
    const door = await aPortal(world());
    const agent = await anAgent(door.shop, seeing);
    const open = await anAsk(door, agent);
    await revokeSecureForm(agent, open);
    expect((await fill(door, open.key)).status).toBe(409);
    const filled = await anAsk(door, agent);
    await fill(door, filled.key);
    await revokeSecureForm(agent, filled);
    await expect(seeSecureForm(agent, filled)).rejects.toMatchObject({ kind: 'conflict' });
    await expect(revokeSecureForm(agent, filled)).rejects.toMatchObject({ kind: 'conflict' });
  });

  it('is encrypted where it is stored, and stands in no message and no fact', async () => {
    const door = await aPortal(world());
    const agent = await anAgent(door.shop, seeing);
    const { key, conversationId } = await anAsk(door, agent);
    await fill(door, key);
    await world().settle();
    const stored = await look(door.shop.asSystem(), async (tx) => [
      await tx.db.selectFrom('secureForms').selectAll().where('workspaceId', '=', tx.workspaceId).execute(),
      await tx.db.selectFrom('facts').selectAll().where('workspaceId', '=', tx.workspaceId).execute(),
      await readThread(agent, conversationId, { limit: 10 }),
    ]);
    const everything = JSON.stringify(stored);
    expect(everything).toContain('inbox.secure-form-filled');
    for (const said of ['4111', '13812345678', '12345678']) expect(everything).not.toContain(said);
  });

  it('is read by who may see what is sensitive alone, and each look is a fact', async () => {
    const door = await aPortal(world());
    const [agent, blind] = [await anAgent(door.shop, seeing), await anAgent(door.shop)];
    const { key, secureFormId } = await anAsk(door, agent);
    await expect(seeSecureForm(agent, { secureFormId })).rejects.toMatchObject({ kind: 'conflict' });
    await fill(door, key);
    await expect(seeSecureForm(blind, { secureFormId })).rejects.toMatchObject({ kind: 'forbidden' });
    expect(await seeSecureForm(agent, { secureFormId })).toEqual({
      answers: [
        { of: 'bank-card', text: '4111111111111111' },
        { of: 'phone', text: '13812345678' },
      ],
    });
    const looks = await look(door.shop.asSystem(), (tx) =>
      tx.db
        .selectFrom('facts')
        .select('actorId')
        .where('workspaceId', '=', tx.workspaceId)
        .where('kind', '=', 'inbox.secure-form-seen')
        .execute(),
    );
    expect(looks).toEqual([{ actorId: agent.actor.id }]);
  });

  it('is asked once, however often the request comes, and not while the portal is off', async () => {
    const door = await aPortal(world());
    const agent = await anAgent(door.shop);
    const { asked, conversationId } = await anAsk(door, agent);
    await askSecurely(agent, asked);
    expect((await listSecureForms(agent, { conversationId })).items).toHaveLength(1);
    await transact(door.shop.asSystem(), (tx) =>
      tx.db.updateTable('portals').set({ isOn: false }).where('workspaceId', '=', tx.workspaceId).execute(),
    );
    await expect(askSecurely(agent, { ...asked, clientMessageId: v7() })).rejects.toMatchObject({
      kind: 'conflict',
    });
  });

  it.each(['zh', 'en'] as const)('asks in the language of the customer, %s, whoever asks', async (locale) => {
    const door = await aPortal(world());
    const agent = await anAgent(door.shop);
    const visitor = { ...door.shop.asVisitor(), locale };
    const { conversation } = await sendVisitorMessage(visitor, { clientMessageId: v7(), text: 'card?' });
    const { conversationId } = conversation;
    const asked = { conversationId, clientMessageId: v7(), asks: ['bank-card'] as const, hours: 24 };
    await askSecurely({ ...agent, locale: locale === 'zh' ? 'en' : 'zh' }, asked);
    const { messages } = await readThread(agent, conversationId, { limit: 10 });
    const beginning = { zh: '请点这里安全填写：银行卡', en: 'Please give us these details here: ' };
    expect(messages.at(-1)?.text.startsWith(beginning[locale])).toBe(true);
  });

  it('belongs to who sees the conversation', async () => {
    const door = await aPortal(world());
    const { conversationId, secureFormId } = await anAsk(door, await anAgent(door.shop));
    await transact(door.shop.asSystem(), (tx) =>
      tx.db
        .updateTable('conversations')
        .set({ teamId: v7() })
        .where('workspaceId', '=', tx.workspaceId)
        .where('conversationId', '=', conversationId)
        .execute(),
    );
    const stranger = await anAgent(door.shop, seeing);
    const missing = { kind: 'missing' };
    await expect(listSecureForms(stranger, { conversationId })).rejects.toMatchObject(missing);
    await expect(seeSecureForm(stranger, { secureFormId })).rejects.toMatchObject(missing);
    await expect(revokeSecureForm(stranger, { secureFormId })).rejects.toMatchObject(missing);
  });
});
