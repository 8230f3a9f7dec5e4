import { expect, it } from 'vitest';
import { dialled, numberOf } from './numbers.ts';

it.each([
  { why: 'it is as gateways there say it', written: '13800000000', number: '13800000000' },
  { why: 'its country is said', written: '+8613800000000', number: '13800000000' },
  { why: 'people write it with gaps', written: '86 138-0000-0000', number: '13800000000' },
  { why: 'a country is dialled by zeros', written: '0086 13800000000', number: '13800000000' },
  { why: 'it is of another country', written: '+1 (415) 555-0100', number: '+14155550100' },
  { why: 'a shop wrote, not a phone', written: 'TAOBAO', number: 'TAOBAO' },
])('is $number when $why', ({ written, number }) => expect(numberOf(written)).toBe(number));

it.each([
  { number: '13800000000', isWithCountry: true, said: '+8613800000000' },
  { number: '13800000000', isWithCountry: false, said: '13800000000' },
  { number: '+14155550100', isWithCountry: true, said: '+14155550100' },
])('is dialled as $said', ({ number, isWithCountry, said }) =>
  expect(dialled(number, isWithCountry)).toBe(said),
);
