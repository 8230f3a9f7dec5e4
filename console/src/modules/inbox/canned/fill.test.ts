import { expect, it } from 'vitest';
import { languageOf } from './fill.ts';

it.each([
  { text: '有货吗', language: 'zh' },
  { text: 'Still in stock?', language: 'en' },
  { text: '👍 123', language: null },
  { text: 'OK!', language: null },
  { text: 'A59839 OK', language: null },
])('takes "$text" for $language', ({ text, language }) => expect(languageOf(text)).toBe(language));
