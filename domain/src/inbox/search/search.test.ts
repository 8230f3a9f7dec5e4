import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { snippetOf } from './snippet.ts';
import { holdsAll, loosened, termsOf } from './terms.ts';
import { askedTokens, indexTokens } from './tokens.ts';

describe('what a search looks for', () => {
  it.each([
    { why: 'scripts meet', query: 'iPhone手机壳', terms: ['iphone', '手机壳'] },
    { why: 'punctuation parts', query: '你好，多少钱？', terms: ['你好', '多少钱'] },
    { why: 'letters are wide', query: 'ＳＦ１２３４', terms: ['sf1234'] },
    { why: 'a sign stands alone', query: '👍👍 ok', terms: ['👍', 'ok'] },
    { why: 'there is nothing to look for', query: '？！ …', terms: [] },
    { why: 'a character lies beyond the basic plane', query: '𠮷野家', terms: ['𠮷野家'] },
  ])('is $terms when $why', ({ query, terms }) => expect(termsOf(query)).toEqual(terms));

  it('is the characters when the whole is nowhere', () => {
    expect(loosened(['退货运费', 'sf'])).toEqual(['退', '货', '运', '费', 'sf']);
    expect(loosened(['运费'])).toBeNull();
    expect(loosened(['refund'])).toBeNull();
  });
});

const character = fc.constantFrom(...'的一是退货运费快递订单号尺码颜色吗呢你好在𠮷');
const chinese = fc.array(character, { minLength: 1, maxLength: 24 });
const word = fc.stringMatching(/^[a-z]{1,12}$/);

describe('what a message is indexed under', () => {
  it('holds all that any part of its Chinese asks for', () => {
    fc.assert(
      fc.property(chinese, fc.nat(), fc.integer({ min: 1, max: 20 }), word, (text, from, length, tail) => {
        const start = from % text.length;
        const part = text.slice(start, start + length).join('');
        const tokens = new Set(indexTokens(`${text.join('')} ${tail}`));
        expect(askedTokens(termsOf(part)).every((token) => tokens.has(token))).toBe(true);
        expect(holdsAll(text.join(''), termsOf(part))).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it('holds what the beginning of any of its words asks for', () => {
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 6 }),
        fc.nat(),
        fc.nat(),
        (words, which, length) => {
          const wanted = words[which % words.length] ?? '';
          const tokens = new Set(indexTokens(words.join(' ').toUpperCase()));
          const asked = askedTokens(termsOf(wanted.slice(0, 1 + (length % wanted.length))));
          expect(asked.every((token) => tokens.has(token))).toBe(true);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('knows a number by its last four digits', () => {
    const tokens = new Set(indexTokens('单号 SF1029384721'));
    for (const ending of ['4721', '84721', '29384721']) {
      expect(
        askedTokens([ending]).every((token) => tokens.has(token)),
        ending,
      ).toBe(true);
    }
    expect(askedTokens(['721']).some((token) => tokens.has(token))).toBe(false);
    expect(askedTokens(['9384']).every((token) => tokens.has(token))).toBe(false);
  });

  it('asks for few tokens, however long the query', () => {
    expect(
      askedTokens(termsOf('退货运费谁出请问尺码偏大吗什么颜色好看'.repeat(4))).length,
    ).toBeLessThanOrEqual(12);
  });
});

describe('a snippet', () => {
  const marked = (text: string, ...terms: string[]) =>
    snippetOf(text, terms).replaceAll('\u{e000}', '[').replaceAll('\u{e001}', ']');

  it.each([
    {
      why: 'each hit',
      text: '请问退货的运费谁出？',
      terms: ['退货', '运费'],
      shown: '请问[退货]的[运费]谁出？',
    },
    { why: 'a hit in capitals', text: 'My iPHONE broke', terms: ['iphone'], shown: 'My [iPHONE] broke' },
    { why: 'as one what touches', text: '退货运费', terms: ['退', '货', '费'], shown: '[退货]运[费]' },
    { why: 'the longer of two', text: '运费险', terms: ['运费', '运费险'], shown: '[运费险]' },
    { why: 'no mark of the text’s own', text: '\u{e000}运\u{e001}费', terms: ['运费'], shown: '[运费]' },
    { why: 'one line', text: '好的\n\n退货', terms: ['退货'], shown: '好的 [退货]' },
    { why: 'nothing in a text without hits', text: '好的', terms: ['退货'], shown: '好的' },
  ])('marks $why', ({ text, terms, shown }) => expect(marked(text, ...terms)).toBe(shown));

  it('shows the part around the first hit, and cuts no character', () => {
    const shown = marked(`${'😀'.repeat(60)}退货${'好'.repeat(300)}`, '退货');
    expect(shown).toContain('😀[退货]好');
    expect(shown).toMatch(/^….*…$/u);
    expect(shown.isWellFormed()).toBe(true);
    expect(shown.length).toBeLessThan(140);
  });
});
