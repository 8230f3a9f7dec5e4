import { expect, it } from 'vitest';
import { isStronger, strengthOf } from './identity.ts';

it.each([
  { ground: 'dmarc', strength: 'proved', why: 'the mailbox’s server found that the domain sent it' },
  { ground: 'letter', strength: 'said', why: 'anybody can write any sender' },
  { ground: 'vendor', strength: 'proved', why: 'the messenger has checked the number itself' },
  { ground: 'text-message', strength: 'said', why: 'the number on a text message can be forged' },
  { ground: 'form', strength: 'said', why: 'somebody typed it' },
  { ground: 'colleague', strength: 'likely', why: 'a colleague wrote it down' },
] as const)('is $strength by $ground: $why', ({ ground, strength }) => {
  expect(strengthOf(ground)).toBe(strength);
});

it.each([
  { ground: 'mailed-code', than: 'form', is: true, why: 'a proof beats a word' },
  { ground: 'form', than: 'mailed-code', is: false, why: 'a word takes no proof away' },
  { ground: 'signature', than: 'mailed-code', is: false, why: 'the earlier of two proofs stays' },
] as const)('finds $ground over $than $is: $why', ({ ground, than, is }) => {
  expect(isStronger(ground, than)).toBe(is);
});
