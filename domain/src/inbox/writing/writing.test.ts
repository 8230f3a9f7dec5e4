import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WritingCheck, type WritingContext } from './check-writing.ts';
import { starterLists, type WordListKind, wordListKinds } from './lists.ts';
import { Matcher } from './matcher.ts';

const starter = new WritingCheck(
  wordListKinds.map((kind) => ({ kind, isBlocking: kind === 'off-platform', entries: starterLists[kind] })),
);
const words = (text: string) =>
  starter.words(text).map(({ kind, from, to }) => `${kind} ${text.slice(from, to)}`);

it.each([
  { text: '这是全网最低价', found: ['advertising 全网最低价'], why: 'the longest of several' },
  { text: '我会第一时间处理', found: [], why: 'it only looks like 第一' },
  { text: '加 微.信 聊', found: ['off-platform 加 微.信'], why: 'gaps hide nothing' },
  { text: '加薇信', found: ['off-platform 加薇信'], why: 'nor do characters that sound alike' },
  { text: '加ＱＱ', found: ['off-platform 加ＱＱ'], why: 'nor do wide letters' },
  { text: 'This is The Best tea', found: ['advertising The Best'], why: 'whatever the case' },
  { text: 'the bestow', found: [], why: 'a word ends where letters end' },
  { text: '我不知道，你自己看', found: ['negative 不知道', 'negative 你自己'], why: 'two' },
  { text: '保证金已退', found: [], why: '保证金 is no 保证' },
  { text: '您的茶已经发出', found: [], why: 'nothing is wrong' },
])('finds $found in "$text": $why', ({ text, found }) => expect(words(text)).toEqual(found));

it('offers what to say, and says what the server would refuse', () => {
  expect(starter.words('我不知道')[0]).toMatchObject({ instead: '我帮您查一下', isBlocking: false });
  expect(starter.words('加微信')[0]).toMatchObject({ isBlocking: true });
});

const nothing: WritingContext = { customerText: '', customerName: null, orderNumbers: [], saidBefore: [] };
const kinds = (text: string, context: Partial<WritingContext>) =>
  starter
    .all(text, { ...nothing, ...context })
    .map(({ kind, from, to }) => `${kind} ${text.slice(from, to)}`.trim());

describe('against the record', () => {
  it.each([
    { customerText: '什么时候发货？', text: '好的亲', found: ['unanswered'], why: 'a time was asked for' },
    { customerText: '什么时候发货？', text: '今天下午发', found: [], why: 'a time is in it' },
    { customerText: '什么时候发货？', text: '我查一下', found: [], why: 'it promises an answer' },
    {
      customerText: 'When will it ship?',
      text: 'Thank you for asking.',
      found: ['unanswered'],
      why: 'no time',
    },
    { customerText: '这款多少钱', text: '亲，喜欢吗', found: ['unanswered'], why: 'no amount' },
    { customerText: '可以退吗？', text: '可以的', found: [], why: 'yes or no' },
    { customerText: '谢谢', text: '不客气', found: [], why: 'nothing was asked' },
  ])('$customerText — $text: $why', ({ customerText, text, found }) => {
    expect(kinds(text, { customerText })).toEqual(found);
  });

  it.each([
    { text: '您好王先生', found: ['wrong-name 王先生'], why: 'her name is 李' },
    { text: '您好李女士', found: [], why: 'so it is' },
    {
      text: '订单 90000000000000002 已发货',
      found: ['wrong-order 90000000000000002'],
      why: 'she has another',
    },
    { text: '订单 90000000000000001 已发货', found: [], why: 'it is hers' },
    { text: '电话 13812345678', found: [], why: 'no order is named' },
    { text: '请提供一下您的银行卡号', found: ['asks-secret'], why: 'there is a form for that' },
    { text: '请把您的身份证号发我一下', found: ['asks-secret'], why: 'it asks the other way round' },
    { text: '请不要把验证码告诉我们或任何人', found: [], why: 'it warns' },
    { text: '密码请勿发给我们', found: [], why: 'it warns the other way round' },
    { text: '密码是 abc123', found: ['asks-secret'], why: 'it says one' },
  ])('$text: $why', ({ text, found }) => {
    expect(kinds(text, { customerName: '李雷', orderNumbers: ['90000000000000001'] })).toEqual(found);
  });

  it('minds a long answer that was given here already, not a short one', () => {
    const long = '我们下午四点前的订单当天发出，之后的第二天上午发出。';
    expect(kinds(long, { saidBefore: [long, '好的'] })).toEqual(['repeated']);
    expect(kinds('好的', { saidBefore: [long, '好的'] })).toEqual([]);
  });

  it('puts the right name in with one key', () => {
    const [found] = starter.all('您好王先生', { ...nothing, customerName: '李雷' });
    expect(found).toMatchObject({ instead: '李先生' });
  });
});

it('finds what a plain search finds, whatever the entries', () => {
  const sign = fc.constantFrom('啊', '吧', '茶');
  const word = fc.array(sign, { minLength: 1, maxLength: 4 }).map((signs) => signs.join(''));
  fc.assert(
    fc.property(
      fc.uniqueArray(word, { minLength: 1, maxLength: 8 }),
      fc.array(sign, { maxLength: 40 }),
      (entries, signs) => {
        const text = signs.join('');
        const plain = entries.flatMap((entry, index) =>
          [...text].flatMap((_, from) => (text.startsWith(entry, from) ? [`${index} ${from}`] : [])),
        );
        expect(
          new Matcher(entries)
            .find(text)
            .map(({ entry, from }) => `${entry} ${from}`)
            .sort(),
        ).toEqual(plain.sort());
      },
    ),
    { numRuns: 300 },
  );
});

it('reads ten thousand characters against ten thousand words within a blink', () => {
  const entries = Array.from({ length: 10_000 }, (_, index) => `词${index.toString(7)}语`);
  const matcher = new Matcher(entries);
  const text = '这款茶是今年的新茶，词123语也有。'.repeat(600);
  matcher.find(text);
  const start = performance.now();
  expect(matcher.find(text)).toHaveLength(600);
  // The promise is 30 ms on a quiet machine; what this guards against is minutes.
  expect(performance.now() - start).toBeLessThan(500);
});

it.each(wordListKinds.map((kind: WordListKind) => ({ kind })))(
  'begins $kind in both languages',
  ({ kind }) => {
    const terms = starterLists[kind].map(({ term }) => term);
    expect(
      terms.some((term) => /[\u4e00-\u9fff]/.test(term)) && terms.some((term) => /^[\w\s.,'%-]+$/.test(term)),
    ).toBe(true);
    expect(new Set(terms).size).toBe(terms.length);
  },
);
