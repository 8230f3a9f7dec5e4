import { indexTokens } from '@zhiyin/domain/inbox';
import { manageRedaction } from '@zhiyin/domain/platform';
import { v7 } from 'uuid';
import { beforeEach, describe, expect, it } from 'vitest';
import { letterBody, rawLetter } from '#modules/channels';
import { findCustomer } from '#modules/customers';
import { showFiles } from '#modules/platform';
import { look, transact } from '#platform/database/transact.ts';
import { lettersPlace } from '../../../src/modules/channels/letters/redaction.ts';
import { sendReply } from '../../../src/modules/inbox/actions/send-reply.ts';
import { startLetter } from '../../../src/modules/inbox/letters/start-letter.ts';
import { packed, unpacked } from '../../../src/modules/inbox/search/parts.ts';
import { searchMessages } from '../../../src/modules/inbox/search/search-messages.ts';
import { positionOf } from '../../../src/modules/inbox/search/told-messages.ts';
import { publishRedaction } from '../../../src/modules/platform/redaction/publish-redaction.ts';
import { useWorld } from '../../world.ts';
import { type MailDesk, plainMail, sample } from './mail-desk.ts';
import { useMail } from './use-mail.ts';

const world = useWorld();
const mail = useMail(world);
let desk: MailDesk;
beforeEach(() => {
  desk = mail.desk();
});

describe('the words of a mail', () => {
  const pixel =
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';
  const withPicture = [
    ...[
      'From: buyer@example.com',
      'To: support@shop.example',
      'Subject: photo',
      'Message-ID: <p1@example.com>',
    ],
    ...['MIME-Version: 1.0', 'Content-Type: multipart/mixed; boundary="M"', '', '--M'],
    ...[
      'Content-Type: multipart/related; boundary="R"',
      '',
      '--R',
      'Content-Type: text/html; charset=utf-8',
      '',
    ],
    '<p onclick="x()">破了 4111 1111 1111 1111<img src="cid:a@b"><img src="https://t.example/p.gif"></p><script>x()</script>',
    ...['--R', 'Content-Type: image/png; name="a.png"', 'Content-Transfer-Encoding: base64'],
    ...['Content-ID: <a@b>', 'Content-Disposition: inline; filename="a.png"', '', pixel, '--R--', '--M'],
    ...[
      'Content-Type: text/plain; name="note.txt"',
      'Content-Disposition: attachment; filename="note.txt"',
      '',
    ],
    ...['订单 1001', '--M--', ''],
  ].join('\r\n');

  it('are shown with the pictures that it brought, and nothing of it runs or fetches', async () => {
    await desk.deliver(Buffer.from(withPicture));
    const [message] = await desk.messages();
    expect(message?.text).toContain('破了');
    expect(message?.files.map(({ name }) => name)).toEqual(['note.txt']);
    const body = await letterBody(desk.agent, message?.clientMessageId ?? '');
    expect(body?.html).toContain(`src="data:image/png;base64,${pixel}"`);
    expect(body?.html).toContain('data-remote="https://t.example/p.gif"');
    expect(body?.html).not.toMatch(/onclick|script|src="https/);
    expect(await desk.letter()).toMatchObject({ remotePictures: 1, hasHtml: true });
  });

  it('say which file was not taken in, for it is none of the kinds that are', async () => {
    const page = withPicture
      .replaceAll('note.txt', 'page.html')
      .replace('Content-Type: text/plain; name', 'Content-Type: text/html; name')
      .replace('订单 1001', '<script>x()</script>');
    await desk.deliver(Buffer.from(page));
    const [message] = await desk.messages();
    expect(message?.text).toMatch(/\(A file was not taken in, for its kind, .*: page\.html\)$/);
    expect(message?.files).toEqual([]);
  });

  it('are known for what their signature is worth, and kept whole where they are encrypted', async () => {
    await desk.deliver(await sample('13_smime_signed'));
    expect(await desk.letter()).toMatchObject({
      protection: 'smime-signed',
      signature: { state: 'intact', by: 'Lin Xiaoyu', addresses: ['buyer@example.com'], isTrusted: false },
    });
    expect((await desk.messages())[0]).toMatchObject({ text: '请把订单 1001 退款。', files: [] });
    await desk.deliver(await sample('15_smime_encrypted'));
    expect(await desk.letter()).toMatchObject({ protection: 'smime-encrypted', signature: null });
    const [sealed] = await desk.messages();
    const fileId = (await look(desk.agent, (tx) => rawLetter(tx, sealed?.clientMessageId ?? ''))) ?? '';
    expect(await look(desk.agent, (tx) => showFiles(tx, [fileId]))).toHaveLength(1);
  });

  it('are found by what the mail is about, and by what a letter of ours is', async () => {
    await desk.deliver(plainMail('还没有收到', { subject: '发票抬头写错了' }));
    const { conversationId = '' } = (await desk.conversations())[0] ?? {};
    const letter = {
      from: null,
      to: ['buyer@example.com'],
      cc: [],
      bcc: [],
      subject: '重开的票',
      forwards: null,
    };
    await sendReply(desk.agent, { conversationId, clientMessageId: v7(), text: '见附件', letter });
    await world().settle();
    const found = async (text: string) => (await searchMessages(desk.agent, { text, limit: 10 })).items;
    expect(await found('发票抬头')).toMatchObject([{ number: 1, conversation: { conversationId } }]);
    expect(await found('重开的票')).toMatchObject([{ number: 2 }]);
    expect(await found('收据')).toEqual([]);
  });

  it('are found no more by what was taken out of what a mail is about, but by all the rest', async () => {
    const phone = '13987654321';
    await desk.deliver(plainMail('还没有收到', { subject: `回电 ${phone}` }));
    const { conversationId = '' } = (await desk.conversations())[0] ?? {};
    const to = { from: null, to: ['buyer@example.com'], cc: [], bcc: [], forwards: null };
    const letter = { ...to, subject: `已回电 ${phone}` };
    await sendReply(desk.agent, { conversationId, clientMessageId: v7(), text: '还没有收到', letter });
    await world().settle();
    const rest = indexTokens('还没有收到\n回电');
    const tokens = [...rest, ...indexTokens(phone)];
    const { workspaceId } = desk.shop;
    await transact(desk.shop.asSystem(), async (tx) => {
      const found = [1, 2].map((number) => positionOf(tx, { conversationId, number }));
      const positions = packed((await Promise.all(found)).map(Number));
      const rows = tokens.map((token) => ({ workspaceId, token, start: 0, positions }));
      await tx.db.insertInto('messagePostings').values(rows).execute();
      await tx.db.insertInto('messageIndex').values({ workspaceId, nextPosition: 256 }).execute();
    });
    world().pass(3 * 24 * 3600);
    const none = { 'identity-card': null, 'bank-card': null, email: null, address: null, secret: null };
    const days = { ...none, records: null, phone: 1 };
    await publishRedaction(desk.shop.as([manageRedaction]), { days, after: 0 });
    await world().settle();
    const held = await look(desk.shop.asSystem(), (tx) =>
      tx.db
        .selectFrom('messagePostings')
        .select(['token', 'positions'])
        .where('workspaceId', '=', workspaceId)
        .execute(),
    );
    const left = held.filter(({ positions }) => unpacked(positions, 0).length > 0);
    expect(left.map(({ token }) => token).toSorted()).toEqual(rest.toSorted());
    expect(left.every(({ positions }) => unpacked(positions, 0).length === 2)).toBe(true);
  });

  it('name their sender’s record where it is empty, and never that of whoever they pretend to be', async () => {
    const recordOf = async (customerId: string) => look(desk.agent, (tx) => findCustomer(tx, customerId));
    await desk.deliver(await sample('01_new'));
    const [real] = await desk.conversations();
    expect(await recordOf(real?.customerId ?? '')).toMatchObject({
      name: '买 家',
      email: 'buyer@example.com',
    });
    const from = 'boss@bank.example';
    await desk.deliver(plainMail('转账', { from }), { from });
    const [forged] = await desk.conversations();
    expect(await recordOf(forged?.customerId ?? '')).toMatchObject({ email: null });
  });

  it('lose what is sensitive once it has come of age, and so does the mail itself', async () => {
    await desk.deliver(Buffer.from(withPicture));
    const [message] = await desk.messages();
    const id = message?.clientMessageId ?? '';
    await transact(desk.shop.asSystem(), async (tx) => {
      const [row] = await lettersPlace.read(tx, { after: null, before: world().system.now(), limit: 10 });
      const values = { ...row?.values, body_text: '破了 ****', html: '<p>破了 ****</p>', subject: 'ph****' };
      await lettersPlace.write(tx, row?.keys ?? [], values);
    });
    await world().settle();
    expect(await letterBody(desk.agent, id)).toMatchObject({ text: '破了 ****', html: '<p>破了 ****</p>' });
    const fileId = (await look(desk.agent, (tx) => rawLetter(tx, id))) ?? '';
    expect(await look(desk.agent, (tx) => showFiles(tx, [fileId]))).toEqual([]);
    expect(await desk.letter()).toMatchObject({ subject: 'ph****' });
    const { conversationId = '' } = (await desk.conversations())[0] ?? {};
    expect(await startLetter(desk.agent, { conversationId })).toMatchObject({ subject: 'Re: ph****' });
  });
});
