import { expect, it } from 'vitest';
import { readVerdict } from './verdict.ts';
import { warningsOf } from './warnings.ts';

const good =
  'mx.google.com; dkim=pass header.i=@a.example; spf=pass smtp.mailfrom=a.example; dmarc=pass (p=NONE)';

it.each([
  {
    fields: [good],
    found: { spf: 'pass', dkim: 'pass', dmarc: 'pass', by: 'mailbox' },
    why: 'its server says so',
  },
  {
    fields: ['mx.google.com; dkim=fail; dkim=pass; spf=softfail; dmarc=fail'],
    found: { spf: 'fail', dkim: 'pass', dmarc: 'fail', by: 'mailbox' },
    why: 'one of two signatures holds',
  },
  {
    fields: ['evil.example; dmarc=pass'],
    found: { dmarc: 'unknown', by: 'nobody' },
    why: 'another server says so',
  },
  {
    fields: ['mx.google.com; dmarc=fail', good],
    found: { dmarc: 'fail' },
    why: 'the sender wrote a better one below',
  },
  {
    fields: ['mx.google.com; spf=fail smtp.mailfrom="a; dmarc=pass"@evil.example; dmarc=fail'],
    found: { spf: 'fail', dmarc: 'fail' },
    why: 'the sender’s address says a better one',
  },
  {
    fields: ['mx.google.com; spf=none (of a (b); dmarc=pass) smtp.helo=x; dmarc=fail (p=NONE; dmarc=pass)'],
    found: { spf: 'none', dmarc: 'fail' },
    why: 'a comment says a better one',
  },
  {
    fields: ['mx.google.com; spf=none (of "a\\") ; dmarc=pass; x=("@evil.example); dmarc=fail'],
    found: { dmarc: 'fail' },
    why: 'an address within a comment says a better one',
  },
  {
    fields: ['mx.google.com; spf=none; dmarc=pass; dmarc=fail'],
    found: { dmarc: 'fail' },
    why: 'there are two, which no server writes',
  },
  {
    fields: ['mx.google.com; spf=none smtp.helo="x; dmarc=fail'],
    found: { dmarc: 'unknown', by: 'nobody' },
    why: 'nobody can tell where the sender’s words end',
  },
  {
    fields: ['mx.google.com; dmarc=pass (p=REJECT (by "us")) header.from="a.example"'],
    found: { dmarc: 'pass', by: 'mailbox' },
    why: 'its server says so, with comments',
  },
  { fields: [], found: { dmarc: 'unknown', by: 'nobody' }, why: 'nobody says anything' },
])('is what it is when $why', ({ fields, found }) =>
  expect(readVerdict(fields, 'MX.google.com')).toMatchObject(found),
);

const from = (address: string, name: string | null = null) => ({ address, name });
const unknown = { dmarc: 'unknown' } as const;
const ours = ['help@shop.example'];

it.each([
  { claims: { from: [from('a@x.example')], replyTo: [], verdict: unknown }, warnings: [] },
  { claims: { from: [], replyTo: [], verdict: unknown }, warnings: ['no-sender'] },
  {
    claims: { from: [from('a@x.example'), from('b@y.example')], replyTo: [], verdict: unknown },
    warnings: ['two-senders'],
  },
  {
    claims: { from: [from('a@x.example')], replyTo: [], verdict: { dmarc: 'fail' } as const },
    warnings: ['not-proven'],
  },
  {
    claims: { from: [from('boss@shop.example')], replyTo: [], verdict: unknown },
    warnings: ['claims-to-be-us'],
  },
  {
    claims: { from: [from('boss@shop.example')], replyTo: [], verdict: { dmarc: 'pass' } as const },
    warnings: [],
  },
  {
    claims: { from: [from('a@evil.example', 'service@bank.example')], replyTo: [], verdict: unknown },
    warnings: ['name-is-address'],
  },
  {
    claims: { from: [from('a@x.example')], replyTo: [from('a@evil.example')], verdict: unknown },
    warnings: ['reply-elsewhere'],
  },
  { claims: { from: [from('a@x.example')], replyTo: [from('b@x.example')], verdict: unknown }, warnings: [] },
])('warns of $warnings', ({ claims, warnings }) => expect(warningsOf(claims, ours)).toEqual(warnings));

it('does not take a customer at the shop’s own free provider for the shop', () => {
  const claims = { from: [from('buyer@qq.com')], replyTo: [], verdict: unknown };
  expect(warningsOf(claims, ['shop@qq.com'])).toEqual([]);
});
