import { expect, it } from 'vitest';
import {
  clipBitsPerSecond,
  clipFormat,
  clipName,
  clipSecondsMax,
  clockText,
  levelOf,
} from './clip-format.ts';

it.each([
  { why: 'Safari writes MP4', kind: 'voice', known: /mp4/, extension: 'm4a' },
  { why: 'Firefox writes Ogg and WebM', kind: 'voice', known: /webm|ogg/, extension: 'webm' },
  { why: 'Chrome without licensed codecs', kind: 'screen', known: /vp8|vp9|opus$/, extension: 'webm' },
  { why: 'it writes MP4', kind: 'screen', known: /mp4/, extension: 'mp4' },
  { why: 'it knows none', kind: 'screen', known: /^$/, extension: undefined },
] as const)('writes $kind clips as $extension where $why', ({ kind, known, extension }) => {
  expect(clipFormat(kind, (type) => known.test(type))?.extension).toBe(extension);
});

it('keeps the longest clip below what a file may have', () => {
  const bits = (clipBitsPerSecond.screen + clipBitsPerSecond.voice) * clipSecondsMax.screen;
  expect(bits / 8).toBeLessThan(0.9 * 25 * 1024 * 1024);
});

it('says in the name what it is', () => {
  expect(clipName('voice', 'm4a', '2026-11-22T09:30:12.345Z', 41.6)).toBe('voice-20261122-093012-42s.m4a');
  expect(clipName('screen', 'webm', '2026-11-22T09:30:12.345Z', 0.2)).toBe('screen-20261122-093012-1s.webm');
});

it.each([
  { seconds: 0, text: '0:00' },
  { seconds: 9.99, text: '0:09' },
  { seconds: 75.4, text: '1:15' },
  { seconds: -1, text: '0:00' },
])('writes $seconds s as $text', ({ seconds, text }) => expect(clockText(seconds)).toBe(text));

it.each([
  { samples: [], level: 0, why: 'there is nothing' },
  { samples: [0, 0], level: 0, why: 'it is silent' },
  { samples: [1, -1], level: 1, why: 'it is as loud as can be' },
  { samples: [0.1, -0.1], level: 0.6, why: 'a tenth is 20 dB less' },
  { samples: [0.001, -0.001], level: 0, why: 'a whisper below the scale is nothing' },
])('hears $level when $why', ({ samples, level }) => {
  expect(levelOf(Float32Array.from(samples))).toBeCloseTo(level, 5);
});
