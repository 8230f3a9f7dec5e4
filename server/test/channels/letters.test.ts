import { v7 } from 'uuid';
import { expect, it } from 'vitest';
import { sendReply } from '../../src/modules/inbox/actions/send-reply.ts';
import { sendVisitorMessage } from '../../src/modules/inbox/actions/send-visitor-message.ts';
import { listLetters } from '../../src/modules/inbox/letters/list-letters.ts';
import { changeSignature } from '../../src/modules/inbox/letters/signatures.ts';
import { startLetter } from '../../src/modules/inbox/letters/start-letter.ts';
import { useWorld } from '../world.ts';
import { aLetter, aLetterDesk, deskRights } from './letter-desk.ts';

const world = useWorld();

it('answers whoever wrote last, about what they wrote, from the address they wrote to', async () => {
  const { post, agent, hear, reply } = await aLetterDesk(world());
  const { conversationId } = await hear('要发票');
  expect(await startLetter(agent, { conversationId })).toMatchObject({
    addresses: ['help@shop.example', 'care@shop.example'],
    from: 'care@shop.example',
    to: ['lin@mail.example'],
    cc: ['wang@mail.example', 'zhao@mail.example'],
    subject: 'Re: 发票',
  });
  await reply(conversationId, '好的');
  expect(post.sent).toMatchObject([
    {
      text: '好的',
      letter: { to: ['lin@mail.example'], cc: [], bcc: [], subject: 'Re: 发票', isAutomatic: false },
    },
  ]);
});

it('keeps what no database would, as near as it can be kept', async () => {
  const { hear } = await aLetterDesk(world());
  const sender = { id: 'lin\u0000@mail.example', name: '林\ud83d', language: null };
  const conversation = await hear('发\u0000票\ud83d', { dedupeKey: 'k\u0000', threadKey: 't\ud83d', sender });
  expect(conversation).toMatchObject({ lastMessageText: '发票\ufffd', customerName: '林\ufffd' });
});

it('goes to whom its writer says, and tells colleagues so', async () => {
  const { post, agent, hear, reply } = await aLetterDesk(world());
  const { conversationId } = await hear('要发票');
  const letter = aLetter({
    from: 'help@shop.example',
    cc: ['wang@mail.example'],
    bcc: ['boss@shop.example'],
    subject: '您的发票',
  });
  const { number } = await reply(conversationId, '见附件', letter);
  const { forwards: _, ...said } = letter;
  expect(post.sent[0]?.letter).toMatchObject(said);
  const { items } = await listLetters(agent, { conversationId });
  expect(items).toMatchObject([{ number, came: null, went: said }]);
});

it('shows no number in its subject to whom messages show none', async () => {
  const { agent, hear, reply } = await aLetterDesk(world());
  const { conversationId } = await hear('要发票');
  await reply(conversationId, '好的', aLetter({ subject: '电话 13812345678' }));
  const { items } = await listLetters(agent, { conversationId });
  expect(items).toMatchObject([{ went: { subject: '电话 ****5678' } }]);
});

it('knows what it wrote since, for the next letter to refer to', async () => {
  const { post, hear, reply } = await aLetterDesk(world());
  const { conversationId } = await hear('要发票');
  await reply(conversationId, '一');
  await reply(conversationId, '二');
  expect(post.sent[1]?.address['since']).toBe('<paper-1@shop.example>');
});

it.each([
  { letter: aLetter({ from: 'boss@bank.example' }), why: 'another’s address would stand as its sender' },
  { letter: aLetter({ forwards: 99 }), why: 'there is nothing to pass on' },
])('is refused when $why', async ({ letter }) => {
  const { post, hear, reply } = await aLetterDesk(world());
  const { conversationId } = await hear('要发票');
  await expect(reply(conversationId, 'x', letter)).rejects.toMatchObject({ name: 'Refusal' });
  expect(post.sent).toEqual([]);
});

it('asks for a recipient where nobody can tell who wrote', async () => {
  const { post, hear, reply } = await aLetterDesk(world());
  const { conversationId } = await hear('？', {
    address: { to: '', subject: 'x', mailbox: 'help@shop.example' },
  });
  await expect(reply(conversationId, 'x')).rejects.toMatchObject({ kind: 'conflict' });
  await reply(conversationId, 'x', aLetter({ to: ['known@mail.example'] }));
  expect(post.sent).toMatchObject([{ letter: { to: ['known@mail.example'] } }]);
});

it('takes no letter where messages are none', async () => {
  const shop = await world().aShop();
  const { conversation } = await sendVisitorMessage(shop.asVisitor(), {
    clientMessageId: v7(),
    text: 'hi',
    fileIds: [],
  });
  const agent = shop.as(deskRights);
  const reply = { conversationId: conversation.conversationId, clientMessageId: v7(), text: 'x' };
  await expect(sendReply(agent, { ...reply, letter: aLetter({}) })).rejects.toMatchObject({
    kind: 'invalid',
  });
  expect(await sendReply(agent, reply)).toMatchObject({ number: 2 });
});

it('passes a mail on with its files, and leaves the customer waiting', async () => {
  const { post, hear, newest, reply } = await aLetterDesk(world());
  const { conversationId, waitingSince } = await hear('坏了，见图', {
    files: [{ ref: 'f', name: 'broken.txt' }],
  });
  expect(waitingSince).not.toBeNull();
  const letter = aLetter({ to: ['factory@maker.example'], subject: 'Fwd: 坏了', forwards: 1 });
  await reply(conversationId, '请看看', letter);
  expect(post.sent[0]?.letter?.files.map(({ name }) => name)).toEqual(['broken.txt']);
  expect((await newest()).waitingSince).toBe(waitingSince);
  await reply(conversationId, '已经转给工厂');
  expect((await newest()).waitingSince).toBeNull();
});

it('signs as its writer does, in the customer’s language where they do', async () => {
  const { post, agent, hear, reply } = await aLetterDesk(world());
  const { conversationId } = await hear('hello', {
    sender: { id: 'lin@mail.example', name: 'Lin', language: 'en' },
  });
  await changeSignature(agent, { language: 'zh', text: '小雨' });
  await reply(conversationId, 'one');
  await changeSignature(agent, { language: 'en', text: 'Rain' });
  await reply(conversationId, 'two');
  await changeSignature(agent, { language: 'en', text: '' });
  await changeSignature(agent, { language: 'zh', text: '' });
  await reply(conversationId, 'three');
  expect(post.sent.map(({ letter }) => letter?.signature)).toEqual(['小雨', 'Rain', '']);
});

it('says whom of several it did not reach', async () => {
  const { post, hear, reply, deliveries } = await aLetterDesk(world());
  const { conversationId } = await hear('要发票');
  post.answer({ kind: 'sent', externalId: '<x@shop.example>', notTaken: ['wrong@mail.example'] });
  await reply(conversationId, 'x', aLetter({ cc: ['wrong@mail.example'] }));
  expect(await deliveries(conversationId)).toMatchObject([
    { state: 'sent', failure: null, failureDetail: 'wrong@mail.example' },
  ]);
});
