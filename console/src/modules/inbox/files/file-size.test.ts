import { expect, it } from 'vitest';
import { sizeText } from './file-size.ts';

it.each([
  { bytes: 0, text: '0 B' },
  { bytes: 999, text: '999 B' },
  { bytes: 1024, text: '1 KB' },
  { bytes: 1_572_864, text: '1.5 MB' },
  { bytes: 26_214_400, text: '25 MB' },
  { bytes: 157_286_400, text: '150 MB' },
])('writes $bytes bytes as $text', ({ bytes, text }) => expect(sizeText(bytes)).toBe(text));
