import { expect, it } from 'vitest';
import { plainAddress } from './page-note.ts';

it.each([
  {
    address: 'https://shop.example/tea/longjing',
    kept: 'https://shop.example/tea/longjing',
    why: 'it is plain',
  },
  {
    address: 'https://shop.example/reset?token=s3cret&email=a%40b.example',
    kept: 'https://shop.example/reset',
    why: 'a query may hold secrets',
  },
  {
    address: 'https://shop.example/?utm_source=mail&sid=1&utm_medium=a%20b',
    kept: 'https://shop.example/?utm_source=mail&utm_medium=a+b',
    why: 'campaigns are worth knowing',
  },
  {
    address: 'https://shop.example/app#/orders/7',
    kept: 'https://shop.example/app',
    why: 'so may a fragment',
  },
  {
    address: 'https://ann:pw@shop.example/',
    kept: 'https://shop.example/',
    why: 'nobody is to see a password',
  },
  { address: 'javascript:alert(1)', kept: '', why: 'that is no page' },
  { address: 'file:///shop.html', kept: '', why: 'that is nobody’s business' },
  { address: 'nonsense', kept: '', why: 'that is no address' },
])('keeps “$kept” of $address because $why', ({ address, kept }) => {
  expect(plainAddress(address)).toBe(kept);
});

it('keeps an address within bounds', () => {
  expect(plainAddress(`https://shop.example/${'a'.repeat(3000)}`)).toHaveLength(1000);
});
