import { expect, it } from 'vitest';
import { initials } from './initials.ts';

it.each([
  { why: 'a Chinese name ends in what colleagues say', name: '王小明', text: '明' },
  { why: 'a shop adds its mark after the name', name: '小满（售后）', text: '后' },
  { why: 'a Latin name has two letters', name: 'ada king lovelace', text: 'AL' },
  { why: 'one word has one', name: 'Ada', text: 'A' },
  { why: 'an address is cut at its signs', name: 'li.wei@shop.example', text: 'LE' },
  { why: 'a picture character stays whole', name: '🍊 Shop', text: '🍊S' },
  { why: 'nobody has none', name: '  ', text: '' },
])('writes “$text” because $why', ({ name, text }) => expect(initials(name)).toBe(text));
