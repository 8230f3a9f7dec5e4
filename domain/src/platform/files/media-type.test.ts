import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type MediaType, mediaTypeOf, safeFileName } from './media-type.ts';

function kind(type: string): MediaType {
  const found = mediaTypeOf(type);
  if (!found) throw new Error(`no ${type}`);
  return found;
}

it.each([
  { why: 'a good name stays', given: '发票 2026.pdf', type: 'application/pdf', name: '发票 2026.pdf' },
  { why: 'any usual extension will do', given: 'me.JPEG', type: 'image/jpeg', name: 'me.JPEG' },
  { why: 'a false extension gets the true one', given: 'run.exe', type: 'image/png', name: 'run.exe.png' },
  { why: 'folders are dropped', given: '..\\..\\etc/passwd', type: 'text/plain', name: 'passwd.txt' },
  { why: 'hidden files come to light', given: '.htaccess', type: 'text/plain', name: 'htaccess.txt' },
  {
    why: 'invisible characters hide nothing',
    given: '\u200b.htaccess',
    type: 'text/plain',
    name: 'htaccess.txt',
  },
  { why: 'direction is not turned', given: 'gpj\u202eexe.png', type: 'image/png', name: 'gpj exe.png' },
  { why: 'no header can begin', given: 'a"\r\nX: 1.png', type: 'image/png', name: 'a_ X_ 1.png' },
  { why: 'nothing is left', given: '///', type: 'image/png', name: 'file.png' },
])('names a file $name because $why', ({ given, type, name }) => {
  expect(safeFileName(given, kind(type))).toBe(name);
});

it('always ends in a true extension and never holds a path, whatever is given', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 160, size: 'max' }), (given) => {
      const name = safeFileName(given, kind('application/pdf'));
      expect(name).toMatch(/^[^/\\.\s][^/\\]*\.pdf$/iu);
      expect(name.length).toBeLessThan(300);
      expect(safeFileName(name, kind('application/pdf'))).toBe(name);
    }),
    { numRuns: 100 },
  );
});

it.each(['image/svg+xml', 'text/html', 'application/x-msdownload', 'application/javascript'])(
  'keeps no %s',
  (type) => {
    expect(mediaTypeOf(type)).toBeUndefined();
  },
);
