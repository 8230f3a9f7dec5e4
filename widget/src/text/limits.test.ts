import {
  capabilitiesOf,
  checkDraft,
  type DraftLimits,
  roomLeft as domainRoomLeft,
  textUnits,
} from '@zhiyin/domain/channels';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { acceptOf, fileTrouble, type Limits, roomLeft } from './limits.ts';
import { storable } from './storable.ts';

const ours = capabilitiesOf('widget')?.fromCustomer ?? null;
const of = (own: Partial<DraftLimits>): Limits => ours && { ...ours, ...own };

it.each([
  { length: 10, left: null, why: 'there is plenty of room' },
  { length: 9_501, left: 499, why: 'the end comes near' },
  { length: 10_000, left: 0, why: 'it is exactly full' },
  { length: 10_003, left: -3, why: 'it is too long' },
])('says $left after $length characters because $why', ({ length, left }) => {
  expect(roomLeft('字'.repeat(length), ours)).toBe(left);
});

it('measures what is typed as the domain does', () => {
  const typed = fc.string({ unit: fc.constantFrom('a', ' ', '知', '😀', '\ud83d'), maxLength: 40 });
  fc.assert(
    fc.property(typed, fc.constantFrom(...textUnits), fc.integer({ min: 1, max: 60 }), (text, unit, max) => {
      expect(roomLeft(text, of({ text: { max, unit } }))).toBe(domainRoomLeft(storable(text), { max, unit }));
    }),
    { numRuns: 200 },
  );
});

it('judges files as the domain does', () => {
  const kinds = [
    { mediaTypes: ['image/png'], extensions: ['png'], bytesMax: 5, isPicture: true },
    {
      mediaTypes: ['text/plain', 'application/pdf'],
      extensions: ['txt', 'pdf'],
      bytesMax: 9,
      isPicture: false,
    },
  ];
  const file = fc.record({
    name: fc.constantFrom('a.png', 'A.PDF', 'a.exe', 'notes', 'a.html', ''),
    type: fc.constantFrom(
      'image/png',
      'application/pdf',
      'application/x-msdownload',
      'text/html',
      'text/x-log',
      '',
    ),
    size: fc.integer({ min: 0, max: 12 }),
  });
  const taken = fc.constantFrom({ countMax: 3, kinds }, { countMax: 3, kinds: kinds.slice(0, 1) }, null);
  fc.assert(
    fc.property(file, taken, (given, files) => {
      const limits = of({ files });
      if (limits === null) throw new Error('the chat has no limits');
      const { name, type: mediaType, size: sizeBytes } = given;
      const [problem = null] = checkDraft(limits, { text: '', files: [{ name, mediaType, sizeBytes }] });
      const { at: _, ...expected } = problem && 'at' in problem ? problem : { at: 0, ...problem };
      expect(fileTrouble(limits, given)).toEqual(problem === null ? null : expected);
    }),
    { numRuns: 200 },
  );
});

it('lets the server decide while it has not said anything', () => {
  expect([
    roomLeft('x'.repeat(99_999), null),
    fileTrouble(null, { type: 'x/y', size: 9e9 }),
    acceptOf(null),
  ]).toEqual([null, null, '']);
});

it('offers to choose what the shop takes', () => {
  expect(acceptOf(ours).split(',')).toEqual(expect.arrayContaining(['image/png', '.pdf', '.csv']));
  expect(acceptOf(of({ files: null }))).toBe('');
});
