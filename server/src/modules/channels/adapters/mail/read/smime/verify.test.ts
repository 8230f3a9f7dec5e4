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
