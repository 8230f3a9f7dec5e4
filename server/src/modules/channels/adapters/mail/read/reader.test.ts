import { afterAll, describe, expect, it, vi } from 'vitest';
import { withPictures } from '../pictures.ts';
import { openKeptMails } from './kept-mails.ts';
import { openReader, Unreadable } from './reader.ts';

const reader = openReader(60);
afterAll(() => reader.close());

const mail = (body: string, type = 'text/plain'): Buffer =>
  Buffer.from(`From: a@b.example\r\nSubject: s\r\nMIME-Version: 1.0\r\nContent-Type: ${type}\r\n\r\n${body}`);

it('ends a mail that takes too long, and it alone', async () => {
  const hurried = openReader(0.001);
  await expect(hurried.read(mail('x'))).rejects.toThrow(Unreadable);
  await hurried.close();
  expect((await reader.read(mail('好'))).text.trim()).toBe('好');
});

it('reads mails in turn, also when one of them is none', async () => {
  const long = Buffer.from(`${'X-A: y\r\n'.repeat(100_000)}\r\nx`);
  const [bad, good] = await Promise.allSettled([reader.read(long), reader.read(mail('x'))]);
  expect([bad.status, good.status]).toEqual(['rejected', 'fulfilled']);
});

it('reads HTML that is nested beyond all reason as its text', async () => {
  const { text, html } = await reader.read(mail(`${'<div>'.repeat(50_000)}深`, 'text/html; charset=utf-8'));
  expect([text, html]).toEqual(['深', null]);
});

it('reads on when thousands of words of its subject are encoded', async () => {
  const subject = '=?UTF-8?B?5aW9?= '.repeat(5_000);
  const read = await reader.read(Buffer.from(`From: a@b.example\r\nSubject: ${subject}\r\n\r\nx`));
  expect(read.text.trim()).toBe('x');
});

it.each([
  { type: 'multipart/signed; protocol="application/pgp-signature"; boundary="B"', is: 'pgp-signed' },
  { type: 'multipart/signed; protocol="application/pkcs7-signature"; boundary="B"', is: 'smime-signed' },
  { type: 'multipart/encrypted; protocol="application/pgp-encrypted"; boundary="B"', is: 'pgp-encrypted' },
  { type: 'application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m', is: 'smime-encrypted' },
  { type: 'application/pkcs7-mime; smime-type=signed-data; name=smime.p7m', is: 'smime-signed' },
  { type: 'text/plain', is: null },
])('tells that $type is $is', async ({ type, is }) => {
  const body = '--B\r\nContent-Type: text/plain\r\n\r\nhi\r\n--B--\r\n';
  expect((await reader.read(mail(body, type))).protection).toBe(is);
});

/** 您好，茶叶碎了 in the charset of old Chinese programs. */
const gbk = Buffer.from('c4fabac3a3acb2e8d2b6cbe9c1cb', 'hex');
/** Text in UTF-8 that lost the last byte of its last sign. */
const cut = (text: string): Buffer => Buffer.from(text).subarray(0, -1);
const inWords = (type: string | null, words: Buffer): Buffer =>
  Buffer.concat([
    Buffer.from(`${type === null ? '' : `Content-Type: ${type}\r\n`}From: a@b.example\r\n\r\n`),
    words,
  ]);

it.each([
  { named: 'text/plain; charset=us-ascii', holds: gbk, says: '您好，茶叶碎了' },
  { named: 'text/plain; charset="utf-8"', holds: gbk, says: '您好，茶叶碎了' },
  { named: 'text/plain; charset=x-unheard-of', holds: gbk, says: '您好，茶叶碎了' },
  { named: 'text/html', holds: gbk, says: '您好，茶叶碎了' },
  { named: null, holds: gbk, says: '您好，茶叶碎了' },
  { named: 'text/plain; charset=iso-8859-1', holds: Buffer.from('茶叶碎了'), says: '茶叶碎了' },
  { named: 'text/plain; charset=utf-8', holds: Buffer.from('cassé, où', 'latin1'), says: 'cassé, où' },
  { named: 'text/plain; charset=iso-8859-1', holds: Buffer.from('cassé, où', 'latin1'), says: 'cassé, où' },
  { named: 'text/plain; charset=utf-8', holds: Buffer.from('“Ã©” is é'), says: '“Ã©” is é' },
  { named: 'text/plain; charset=big5', holds: Buffer.from('b7f9ff', 'hex'), says: '盟\uFFFD' },
  {
    named: 'text/plain; charset=utf-8',
    holds: cut('您好，什么时候发货？谢谢'),
    says: '您好，什么时候发货？谢\uFFFD',
  },
  { named: 'text/plain; charset=utf-8', holds: cut('好谢谢'), says: '好谢\uFFFD' },
  { named: null, holds: cut('您好，什么时候发货？谢谢'), says: '您好，什么时候发货？谢\uFFFD' },
  {
    named: 'text/plain; charset=utf-8',
    holds: cut('Commande créée, déjà ré'),
    says: 'Commande créée, déjà r\uFFFD',
  },
  {
    named: 'text/plain; charset=iso-8859-1',
    holds: cut('您好，什么时候发货？谢谢'),
    says: '您好，什么时候发货？谢\uFFFD',
  },
  { named: 'text/plain; charset=utf-8', holds: Buffer.from('d0bbd0bbc4e3', 'hex'), says: '谢谢你' },
  ...['preciso de informação sobre a devolução', 'Commande créée, merci', 'Grüße, ça a été réglé'].flatMap(
    (says) => [
      { named: 'text/plain; charset=iso-8859-1', holds: Buffer.from(says, 'latin1'), says },
      { named: 'text/plain; charset=windows-1252', holds: Buffer.from(says, 'latin1'), says },
      { named: 'text/plain; charset=iso-8859-1', holds: Buffer.from(says), says },
      { named: 'text/plain; charset=utf-8', holds: Buffer.from(says, 'latin1'), says },
      { named: null, holds: Buffer.from(says, 'latin1'), says },
    ],
  ),
])('reads $says under the name $named', async ({ named, holds, says }) => {
  expect((await reader.read(inWords(named, holds))).text.trim()).toBe(says);
});

/** A mail of several texts, each under its own name of a charset. */
const inParts = (...parts: readonly (readonly [charset: string, words: Buffer])[]): Buffer =>
  Buffer.concat([
    Buffer.from('From: a@b.example\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=B\r\n'),
    ...parts.flatMap(([charset, words]) => [
      Buffer.from(
        `\r\n--B\r\nContent-Type: text/plain; charset=${charset}\r\nContent-Transfer-Encoding: base64\r\n\r\n`,
      ),
      Buffer.from(words.toString('base64')),
    ]),
    Buffer.from('\r\n--B--\r\n'),
  ]);
const french = 'Votre commande a été créée';

it.each([
  {
    why: 'a footer of the West stands under words in UTF-8',
    parts: [
      ['utf-8', Buffer.from('您好，发货了')],
      ['iso-8859-1', Buffer.from(french, 'latin1')],
    ],
    says: ['您好，发货了', french],
  },
  {
    why: 'words that were cut stand above such a footer',
    parts: [
      ['utf-8', cut('您好，发货了')],
      ['iso-8859-1', Buffer.from(french, 'latin1')],
    ],
    says: ['您好，发货\uFFFD', french],
  },
  {
    why: 'one is mistaken, and one is in a charset that is believed',
    parts: [
      ['us-ascii', gbk],
      ['big5', Buffer.from('b7f9', 'hex')],
      ['iso-8859-1', Buffer.from(french)],
    ],
    says: ['您好，茶叶碎了', '盟', french],
  },
] as const)('judges each text by itself: $why', async ({ parts, says }) => {
  const { text, files } = await reader.read(inParts(...parts));
  expect(
    text
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
  ).toEqual(says);
  expect(files).toEqual([]);
});

it('leaves what a text says about types as it was written', async () => {
  const words = Buffer.concat([gbk, Buffer.from('\r\nContent-Type: text/plain; charset=us-ascii')]);
  const { text } = await reader.read(inWords('text/plain; charset=us-ascii', words));
  expect(text.trim()).toBe('您好，茶叶碎了\nContent-Type: text/plain; charset=us-ascii');
});

it('reads a head that holds bare Chinese of old programs', async () => {
  const bare = Buffer.concat([
    ...[Buffer.from('From: "'), gbk, Buffer.from('" <a@b.example>\r\nSubject: ')],
    gbk,
  ]);
  const { subject, from } = await reader.read(Buffer.concat([bare, Buffer.from('\r\n\r\nx')]));
  expect([subject, from]).toEqual(['您好，茶叶碎了', [{ name: '您好，茶叶碎了', address: 'a@b.example' }]]);
});

it('names every sender of a mail that names two', async () => {
  const { from } = await reader.read(Buffer.from('From: a@b.example\r\nFrom: c@d.example\r\n\r\nx'));
  expect(from.map(({ address }) => address)).toEqual(['a@b.example', 'c@d.example']);
});

describe('mails that are kept', () => {
  const keptOf = (raw: Buffer) => ({ accountId: 'a', kept: async () => raw });
  const counted = () => {
    const read = vi.fn(reader.read);
    return { read, close: reader.close };
  };

  it('are read once for all their files, and again when others took their place', async () => {
    const one = mail('x');
    const counting = counted();
    const mails = openKeptMails(counting, one.length);
    await Promise.all([mails.read(keptOf(one), '1'), mails.read(keptOf(one), '1')]);
    expect(counting.read).toHaveBeenCalledTimes(1);
    await mails.read(keptOf(one), '2');
    await mails.read(keptOf(one), '1');
    expect(counting.read).toHaveBeenCalledTimes(3);
  });

  it('are no other account’s, and nobody’s once they are gone', async () => {
    const mails = openKeptMails(reader);
    await mails.read(keptOf(mail('mine')), '1');
    const { text } = await mails.read({ ...keptOf(mail('theirs')), accountId: 'b' }, '1');
    expect(text.trim()).toBe('theirs');
    const gone = { accountId: 'a', kept: () => Promise.reject(new Error('gone')) };
    await expect(mails.read(gone, '1')).rejects.toThrow('gone');
  });

  it('are tried again when they could not be read', async () => {
    const read = vi.fn(reader.read).mockRejectedValueOnce(new Unreadable('it takes too long'));
    const mails = openKeptMails({ ...reader, read });
    await expect(mails.read(keptOf(mail('x')), '1')).rejects.toThrow(Unreadable);
    expect((await mails.read(keptOf(mail('x')), '1')).text.trim()).toBe('x');
  });

  it('are shown without their pictures when they cannot be read', async () => {
    const raw = Buffer.from(`${'X-A: y\r\n'.repeat(100_000)}\r\nx`);
    const html = '<p>x</p><img src="cid:1">';
    expect(await withPictures(keptOf(raw), html, '1')).toBe('<p>x</p><img >');
  });
});

/** 订单清单.xlsx in that charset. */
const named = Buffer.from('b6a9b5a5c7e5b5a52e786c7378', 'hex');
const escaped = (bytes: Buffer): string =>
  [...bytes].map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('');

it.each<{ why: string; said: readonly (string | Buffer)[]; name?: string }>([
  { why: 'bare GBK', said: ['filename="', named, '"'] },
  { why: 'bare UTF-8', said: ['filename="', Buffer.from('订单清单.xlsx'), '"'] },
  { why: 'RFC 2047, GBK', said: [`filename="=?gb2312?B?${named.toString('base64')}?="`] },
  {
    why: 'RFC 2047, two words',
    said: ['filename="=?utf-8?B?6K6i5Y2V?=\r\n =?utf-8?Q?=E6=B8=85=E5=8D=95.xlsx?="'],
  },
  { why: 'RFC 2231', said: [`filename*=UTF-8''${escaped(Buffer.from('订单清单.xlsx'))}`] },
  {
    why: 'RFC 2231, GBK, cut within a sign',
    said: [
      `filename*0*=gbk''${escaped(named.subarray(0, 3))};\r\n filename*1*=${escaped(named.subarray(3))}`,
    ],
  },
  // Encoded, and of the West: not to be taken for Chinese.
  { why: 'RFC 2231, Latin', said: ["filename*=ISO-8859-1''%C4%D6.xlsx"], name: 'ÄÖ.xlsx' },
])('calls a file as its writer did: $why', async ({ said, name = '订单清单.xlsx' }) => {
  const [before, after] = [
    'Content-Type: multipart/mixed; boundary=B\r\nFrom: a@b.example\r\n\r\n--B\r\nContent-Disposition: attachment; ',
    '\r\nContent-Type: application/vnd.ms-excel\r\n\r\nx\r\n--B--\r\n',
  ];
  const raw = Buffer.concat([before, ...said, after].map((part) => Buffer.from(part)));
  expect((await reader.read(raw)).files.map((file) => file.name)).toEqual([name]);
});
