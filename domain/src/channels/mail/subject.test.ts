import { expect, it } from 'vitest';
import { bareSubject, forwardSubject, replySubject } from './subject.ts';

it.each([
  { subject: '发票', bare: '发票', why: 'nothing stands before it' },
  { subject: 'Re: 发票', bare: '发票', why: 'it answers' },
  { subject: 'RE: Fwd: re: 发票', bare: '发票', why: 'it was sent to and fro' },
  { subject: '回复：转发: 发票', bare: '发票', why: 'a Chinese program wrote it' },
  { subject: 'AW: [#ZY12] Rechnung', bare: '[#ZY12] Rechnung', why: 'our mark is its own' },
  { subject: 'Re[2]: x', bare: 'x', why: 'it is counted' },
  { subject: 'Regarding: x', bare: 'Regarding: x', why: 'a word is no mark' },
  { subject: ' re : ', bare: '', why: 'there is nothing else' },
])('$subject is about $bare: $why', ({ subject, bare }) => {
  expect(bareSubject(subject)).toBe(bare);
  expect(bareSubject(replySubject(subject))).toBe(bare);
  expect(bareSubject(forwardSubject(subject))).toBe(bare);
});

it('puts one mark before it, and none before nothing', () => {
  expect([replySubject('Re: Re: x'), replySubject(''), forwardSubject('Re: x')]).toEqual([
    'Re: x',
    '',
    'Fwd: x',
  ]);
});
