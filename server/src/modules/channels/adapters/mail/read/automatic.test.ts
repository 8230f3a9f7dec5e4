import { expect, it } from 'vitest';
import { automaticKind } from './automatic.ts';

const ours = ['help@shop.example'];
const kindOf = (fields: Record<string, string>, from = 'buyer@example.com') =>
  automaticKind(new Map(Object.entries(fields).map(([name, value]) => [name, [value]])), from, ours);

it.each([
  { fields: {}, kind: null, why: 'nothing says otherwise' },
  { fields: { 'auto-submitted': 'no' }, kind: null, why: 'it says that a person wrote it' },
  { fields: { 'auto-submitted': 'No; comment' }, kind: null, why: 'it says so in other letters' },
  { fields: { 'auto-submitted': 'auto-replied' }, kind: 'auto-reply', why: 'it answers by itself' },
  { fields: { 'auto-submitted': 'auto-notified; x=y' }, kind: 'auto-reply', why: 'it notifies' },
  { fields: { precedence: 'BULK' }, kind: 'list', why: 'it goes to many' },
  { fields: { precedence: 'Auto_Reply' }, kind: 'auto-reply', why: 'its precedence says so' },
  { fields: { 'x-auto-response-suppress': 'OOF' }, kind: 'auto-reply', why: 'Exchange says so' },
  { fields: { 'x-auto-response-suppress': 'DR' }, kind: null, why: 'it only wants no receipts' },
  { fields: { 'x-autoreply': 'yes' }, kind: 'auto-reply', why: 'an old program says so' },
  { fields: { 'x-loop': 'x' }, kind: 'auto-reply', why: 'it guards itself against loops' },
  { fields: { 'list-id': '<a.b>' }, kind: 'list', why: 'it comes by a list' },
  { fields: { 'return-path': '<>' }, kind: 'bounce', why: 'it may not be answered' },
  { fields: { 'x-zhiyin-loop': 'HELP@shop.example' }, kind: 'ours', why: 'it bears our mark' },
  { fields: { 'x-zhiyin-loop': 'help@other.example' }, kind: null, why: 'it bears the mark of another shop' },
])('is $kind when $why', ({ fields, kind }) => expect(kindOf(fields)).toBe(kind));

it('is ours when it says that it comes from one of our mailboxes', () => {
  expect(kindOf({}, 'help@shop.example')).toBe('ours');
});
