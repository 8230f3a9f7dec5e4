import { expect, it } from 'vitest';
import { sayBytes } from './file-size.ts';

it.each([
  { bytes: 0, said: '0.1 kB', why: 'nothing still is something' },
  { bytes: 900, said: '0.9 kB', why: 'it is small' },
  { bytes: 45_200, said: '45 kB', why: 'two figures will do' },
  { bytes: 1_540_000, said: '1.5 MB', why: 'it is large' },
  { bytes: 25_000_000, said: '25 MB', why: 'it is larger' },
])('says $said when $why', ({ bytes, said }) => {
  expect(sayBytes(bytes, 'en')).toBe(said);
});
