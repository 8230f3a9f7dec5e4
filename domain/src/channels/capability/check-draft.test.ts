import { expect, it } from 'vitest';
import { checkDraft, type DraftFile } from './check-draft.ts';
import type { DraftLimits } from './shapes.ts';

/** A messenger as there are many: little text, small pictures, larger documents. */
const narrow: DraftLimits = {
  text: { max: 6, unit: 'bytes' },
  files: {
    countMax: 2,
    kinds: [
      { mediaTypes: ['image/png'], extensions: ['png'], bytesMax: 10, isPicture: true },
      {
        mediaTypes: ['application/pdf', 'text/plain'],
        extensions: ['pdf', 'txt'],
        bytesMax: 20,
        isPicture: false,
      },
    ],
  },
  emoji: 'all',
  links: 'tappable',
};
const aFile = (name: string, mediaType: string, sizeBytes = 1): DraftFile => ({ name, mediaType, sizeBytes });
const check = (text: string, files: DraftFile[] = [], own: Partial<DraftLimits> = {}) =>
  checkDraft({ ...narrow, ...own }, { text, files });

it.each([
  { why: 'nothing is said', text: '' },
  { why: 'two Chinese characters are six bytes', text: '您好' },
  { why: 'an emoji is four bytes', text: 'a😀' },
])('lets through when $why', ({ text }) => {
  expect(check(text)).toEqual([]);
});

it.each([
  { unit: 'bytes', over: 12 },
  { unit: 'utf16', over: 2 },
  { unit: 'characters', over: null },
] as const)('measures a family of emoji in $unit', ({ unit, over }) => {
  const problem = { kind: 'text-too-long', over, max: 6, unit };
  expect(check('👨‍👩‍👧', [], { text: { max: 6, unit } })).toEqual(over === null ? [] : [problem]);
});

it.each([
  { why: 'all go', emoji: 'all', text: '😀', problems: [] },
  { why: 'those beyond the basic plane are lost', emoji: 'basic', text: '😀', problems: ['emoji'] },
  { why: 'the old ones are not', emoji: 'basic', text: '☺', problems: [] },
  { why: 'none go', emoji: 'none', text: '☺\ufe0f', problems: ['emoji'] },
  { why: 'figures and marks are no emoji', emoji: 'none', text: '1#©', problems: [] },
] as const)('of emoji: $why', ({ emoji, text, problems }) => {
  expect(check(text, [], { emoji, text: { max: 99, unit: 'utf16' } }).map(({ kind }) => kind)).toEqual(
    problems,
  );
});

it.each([
  { text: 'see https://shop.example', links: 'refused', problems: ['links'] },
  { text: 'see WWW.shop.example', links: 'refused', problems: ['links'] },
  { text: 'no links', links: 'refused', problems: [] },
  { text: 'see https://shop.example', links: 'text', problems: [] },
] as const)('of links: $text where they are $links', ({ text, links, problems }) => {
  expect(check(text, [], { links, text: { max: 99, unit: 'utf16' } }).map(({ kind }) => kind)).toEqual(
    problems,
  );
});

it.each([
  { why: 'its kind is taken', file: aFile('a.png', 'image/png', 10), problem: null },
  { why: 'each kind has a limit of its own', file: aFile('a.pdf', 'application/pdf', 20), problem: null },
  {
    why: 'it is a byte too large',
    file: aFile('a.png', 'image/png', 11),
    problem: { kind: 'file-too-large', at: 0, bytesMax: 10 },
  },
  {
    why: 'its kind is not taken',
    file: aFile('a.exe', 'application/x-msdownload'),
    problem: { kind: 'file-type', at: 0 },
  },
  {
    why: 'a page is no plain text',
    file: aFile('a.html', 'text/html'),
    problem: { kind: 'file-type', at: 0 },
  },
  { why: 'its name says what the browser does not know', file: aFile('A.PNG', ''), problem: null },
  { why: 'nobody knows and it may be text', file: aFile('notes', ''), problem: null },
  { why: 'another text may be plain text', file: aFile('a.log', 'text/x-log'), problem: null },
])('looks at a file: $why', ({ file, problem }) => {
  expect(check('', [file])).toEqual(problem === null ? [] : [problem]);
});

it('takes no files where none go, and not too many where some do', () => {
  const one = aFile('a.png', 'image/png');
  expect(check('', [one], { files: null })).toEqual([{ kind: 'no-files' }]);
  expect(check('', [one, one, one])).toEqual([{ kind: 'too-many-files', max: 2 }]);
  expect(check('', [], { files: null })).toEqual([]);
});

it('tells everything that is wrong at once', () => {
  const kinds = check('您好！', [aFile('a.png', 'image/png'), aFile('b.exe', 'application/x-msdownload')]);
  expect(kinds).toMatchObject([
    { kind: 'text-too-long', over: 3 },
    { kind: 'file-type', at: 1 },
  ]);
});
