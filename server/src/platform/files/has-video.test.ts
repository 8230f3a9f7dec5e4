import fc from 'fast-check';
import { expect, it } from 'vitest';
import { hasVideo } from './has-video.ts';

const element = (id: string, ...content: Buffer[]): Buffer => {
  const body = Buffer.concat(content);
  const size = Buffer.alloc(4);
  size.writeUInt32BE(body.length + 0x10000000);
  return Buffer.concat([Buffer.from(id, 'hex'), size, body]);
};
const open = (id: string, ...content: Buffer[]): Buffer =>
  Buffer.concat([Buffer.from(`${id}01ffffffffffffff`, 'hex'), ...content]);
const tracks = (...kinds: number[]): Buffer =>
  element(
    '1654ae6b',
    ...kinds.map((kind) => element('ae', element('d7', Buffer.of(1)), element('83', Buffer.of(kind)))),
  );
const webm = (...kinds: number[]): Buffer =>
  Buffer.concat([
    element('1a45dfa3', element('4282', Buffer.from('webm'))),
    open('18538067', element('1549a966', Buffer.alloc(40, 0x83)), tracks(...kinds), Buffer.alloc(90)),
  ]);

const box = (kind: string, ...content: Buffer[]): Buffer => {
  const body = Buffer.concat(content);
  const size = Buffer.alloc(4);
  size.writeUInt32BE(body.length + 8);
  return Buffer.concat([size, Buffer.from(kind), body]);
};
const mp4 = (...handlers: string[]): Buffer =>
  Buffer.concat([
    box('ftyp', Buffer.from('iso5\0\0\0\0')),
    box(
      'moov',
      box('mvhd', Buffer.alloc(100)),
      ...handlers.map((one) => box('trak', box('mdia', box('hdlr', Buffer.alloc(8), Buffer.from(one))))),
    ),
    box('moof', Buffer.alloc(20)),
  ]);

it.each([
  { why: 'a voice clip of Chrome', head: webm(2), type: 'video/webm', video: false },
  { why: 'a screen clip', head: webm(2, 1), type: 'video/webm', video: true },
  { why: 'a voice clip of Safari', head: mp4('soun'), type: 'video/mp4', video: false },
  { why: 'a film', head: mp4('soun', 'vide'), type: 'video/mp4', video: true },
  { why: 'tracks that come later', head: mp4('soun').subarray(0, 60), type: 'video/mp4', video: null },
  { why: 'half a list', head: webm(2, 1).subarray(0, 90), type: 'video/webm', video: null },
  { why: 'a kind we do not open', head: webm(2), type: 'video/ogg', video: null },
])('reads $why', ({ head, type, video }) => expect(hasVideo(head, type)).toBe(video));

it('comes to an end whatever it is given', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 300 }),
      fc.constantFrom('video/webm', 'video/mp4'),
      (bytes, type) => {
        expect([true, false, null]).toContain(hasVideo(Buffer.from(bytes), type));
      },
    ),
    { numRuns: 300 },
  );
});
