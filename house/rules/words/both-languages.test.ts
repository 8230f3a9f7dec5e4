import { expect, it } from 'vitest';
import { bothLanguages } from './both-languages.ts';

it.each([
  { text: "{ zh: '保存', en: 'Save' }", breaches: 0, why: 'both are said' },
  { text: "{ zh: '', en: 'Save' }", breaches: 1, why: 'Chinese is empty' },
  { text: "{ zh: '保存', en: '  ' }", breaches: 1, why: 'English is blank' },
  { text: "{ zh: '保存' }", breaches: 1, why: 'English is missing' },
  { text: "{ zh: 'Save', en: 'Save' }", breaches: 1, why: 'Chinese was copied from English' },
  { text: "{ zh: 'CSV', en: 'CSV' }", breaches: 0, why: 'an abbreviation is the same' },
  { text: "{ zh: 'Telegram', en: 'Telegram' }", breaches: 0, why: 'a proper name is the same' },
  { text: "{ zh: '{n} 条', en: '{n} messages' }", breaches: 0, why: 'placeholders agree' },
  { text: "{ zh: '{n} 条', en: '{count} messages' }", breaches: 1, why: 'placeholders differ' },
  { text: "{ zh: '{a}{b}', en: '{b}, {a}' }", breaches: 0, why: 'their order may differ' },
  { text: "{ zh: '保存', en: made(1) }", breaches: 0, why: 'code makes one of them' },
  { text: '{ zh: Line(3), en: Line(3) }', breaches: 0, why: 'it is a shape, no sentence' },
])('finds $breaches when $why', ({ text, breaches }) => {
  expect(bothLanguages([{ path: 'domain/src/sla/words.ts', text: `const a = ${text};` }])).toHaveLength(
    breaches,
  );
});
