import { X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { readCertificates } from '../../../../../../../test/certificates/certificates.ts';
import { parseMail } from '../parse.ts';
import { signedPart } from './signed-part.ts';
import { verifySigned } from './verify.ts';

const samples = path.resolve(import.meta.dirname, '../../../../../../../test/channels/mail/samples');
const read = (name: string): Promise<Buffer> => readFile(path.join(samples, `${name}.eml`));
const ours = [new X509Certificate(readCertificates().ca)];
const today = new Date('2030-01-01');

/** The signature of a sample, and what it is of. */
async function apart(raw: Buffer): Promise<[Buffer, Buffer | null]> {
  const { files } = await parseMail(raw);
  const type = /Content-Type: (multipart\/signed[^\r]*)/.exec(raw.toString('latin1'))?.[1] ?? '';
  return [Buffer.from(files.find(({ name }) => name === 'smime.p7s')?.bytes ?? []), signedPart(raw, type)];
}

it('says whose signature a mail bears, and that nobody vouches for it here', async () => {
  expect(await parseMail(await read('13_smime_signed'))).toMatchObject({
    protection: 'smime-signed',
    text: expect.stringContaining('请把订单 1001 退款'),
    signature: {
      state: 'intact',
      by: 'Lin Xiaoyu',
      issuer: 'Zhiyin tests alone',
      addresses: ['buyer@example.com'],
      isTrusted: false,
    },
  });
});

it('reads what travels within its signature as if it had come without', async () => {
  const mail = await parseMail(await read('14_smime_opaque'));
  expect(mail).toMatchObject({
    protection: 'smime-signed',
    signature: { state: 'intact', by: 'Lin Xiaoyu' },
  });
  expect(mail.text.trim()).toBe('请把订单 1001 退款。');
  expect(mail.subject).toBe('refund');
  expect(mail.files).toEqual([]);
});

it('sees that a mail was changed after it was signed', async () => {
  const raw = (await read('13_smime_signed')).toString('latin1').replace('1001', '2002');
  expect(await parseMail(Buffer.from(raw, 'latin1'))).toMatchObject({
    signature: { state: 'altered', by: 'Lin Xiaoyu' },
  });
});

/** The letters of a file in a sample. */
const letters = /\r\n\r\n(MII[\w+/=\r\n]+)/;
const lettersOf = async (name: string) => letters.exec((await read(name)).toString('latin1'))?.[1] ?? '';

it('is not deceived by a signature that brings other words than those it stands beside', async () => {
  const raw = (await read('13_smime_signed')).toString('latin1').replace('1001', '2002');
  const foreign = `${await lettersOf('14_smime_opaque')}\r\n`;
  const forged = raw.replace(
    letters,
    (_, own: string) => `\r\n\r\n${foreign}${own.slice(own.indexOf('\r\n\r\n'))}`,
  );
  const mail = await parseMail(Buffer.from(forged, 'latin1'));
  expect(mail).toMatchObject({ text: expect.stringContaining('2002'), signature: null });
  const blob = Buffer.from(foreign, 'base64');
  expect(verifySigned(blob, Buffer.from('other words'), today)).toBeNull();
});

it.each(['multipart/signed; protocol="application/pgp-signature"', 'multipart/mixed'])(
  'takes no file within %s for the seal of it',
  async (type) => {
    const foreign = await lettersOf('14_smime_opaque');
    const file = 'Content-Type: application/pkcs7-mime; smime-type=signed-data; name=smime.p7m';
    const parts = [
      'Content-Type: text/plain\r\n\r\nmine',
      `${file}\r\nContent-Transfer-Encoding: base64\r\n\r\n${foreign}`,
    ];
    const body = parts.map((part) => `--B\r\n${part}\r\n`).join('');
    const raw = `From: a@b.example\r\nContent-Type: ${type}; boundary=B\r\n\r\n${body}--B--\r\n`;
    const mail = await parseMail(Buffer.from(raw, 'latin1'));
    expect(mail).toMatchObject({ signature: null, files: [{ name: 'smime.p7m' }] });
    expect(mail.text.trim()).toBe('mine');
  },
);

it('shows nothing with a seal that was put beside what is sealed', async () => {
  const raw = (await read('13_smime_signed')).toString('latin1');
  const [end = ''] = /--[-\w]+--\r\n\s*$/.exec(raw) ?? [];
  const boundary = end.trim().slice(0, -2);
  const added = `${boundary}\r\nContent-Type: text/plain\r\n\r\nand all the rest too\r\n\r\n${end}`;
  const mail = await parseMail(Buffer.from(raw.replace(end, added), 'latin1'));
  expect(mail).toMatchObject({ signature: { state: 'intact' }, files: [{ name: 'smime.p7s' }] });
  expect(mail.text.trim()).toBe('请把订单 1001 退款。');
});

it('knows it again whatever line ends it was fetched with', async () => {
  const raw = (await read('13_smime_signed')).toString('latin1').replaceAll('\r\n', '\n');
  expect(await parseMail(Buffer.from(raw, 'latin1'))).toMatchObject({ signature: { state: 'intact' } });
});

it.each([
  { why: 'its authority is trusted', roots: ours, now: today, isTrusted: true },
  { why: 'its authority is not', roots: [], now: today, isTrusted: false },
  { why: 'its time is over', roots: ours, now: new Date('2200-01-01'), isTrusted: false },
])('is vouched for: $isTrusted when $why', async ({ roots, now, isTrusted }) => {
  const [signature, beside] = await apart(await read('13_smime_signed'));
  expect(verifySigned(signature, beside, now, () => roots)).toMatchObject({ state: 'intact', isTrusted });
});

it('says nothing of what is no signature, however it is cut', async () => {
  const [signature, beside] = await apart(await read('13_smime_signed'));
  expect(verifySigned(Buffer.from('no signature'), beside, today)).toBeNull();
  expect(verifySigned(signature, null, today)).toBeNull();
  for (let length = 0; length < signature.length; length += 37)
    expect(verifySigned(signature.subarray(0, length), beside, today)).toBeNull();
});

it('opens nothing that is encrypted, and keeps it', async () => {
  expect(await parseMail(await read('15_smime_encrypted'))).toMatchObject({
    protection: 'smime-encrypted',
    signature: null,
    files: [{ name: 'smime.p7m' }],
  });
});
