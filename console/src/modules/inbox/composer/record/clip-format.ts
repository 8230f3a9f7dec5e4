/** What is recorded: a voice, or a screen with or without it. */
export type ClipKind = 'voice' | 'screen';

/** A way of writing a clip down, and how its files end. */
export interface ClipFormat {
  /** As a recorder is asked for it. */
  readonly type: string;
  readonly extension: string;
}

/** Most seconds of one clip. */
export const clipSecondsMax: Readonly<Record<ClipKind, number>> = { voice: 120, screen: 180 };

/** Chosen so that the longest clip stays below what a file may have: 3 minutes at 0.9 Mbit/s are 20 MiB. */
export const clipBitsPerSecond = { voice: 64_000, screen: 900_000 } as const;

// MP4 first: every phone plays it, where WebM fails on older iPhones.
const formats: Readonly<Record<ClipKind, readonly ClipFormat[]>> = {
  voice: [
    { type: 'audio/mp4;codecs=mp4a.40.2', extension: 'm4a' },
    { type: 'audio/webm;codecs=opus', extension: 'webm' },
    { type: 'audio/ogg;codecs=opus', extension: 'ogg' },
    { type: 'audio/mp4', extension: 'm4a' },
  ],
  screen: [
    { type: 'video/mp4;codecs=avc1.42E01E,mp4a.40.2', extension: 'mp4' },
    { type: 'video/webm;codecs=vp9,opus', extension: 'webm' },
    { type: 'video/webm;codecs=vp8,opus', extension: 'webm' },
    { type: 'video/mp4', extension: 'mp4' },
  ],
};

/** The first way of writing it down that the browser knows; null when it knows none. */
export function clipFormat(kind: ClipKind, isKnown: (type: string) => boolean): ClipFormat | null {
  return formats[kind].find(({ type }) => isKnown(type)) ?? null;
}

/**
 * A clip's file name: what it is, when it was made and how long it is, for whoever only sees the name.
 *
 * @example clipName('voice', 'm4a', '2026-11-22T09:30:12.000Z', 42) // 'voice-20261122-093012-42s.m4a'
 */
export function clipName(kind: ClipKind, extension: string, madeAt: string, seconds: number): string {
  const moment = madeAt.slice(0, 19).replace(/[-:]/g, '').replace('T', '-');
  return `${kind}-${moment}-${Math.max(1, Math.round(seconds))}s.${extension}`;
}

/**
 * Minutes and seconds as clocks write them.
 *
 * @example clockText(75.4) // '1:15'
 */
export function clockText(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}

/**
 * How loud a moment of sound is, from 0 to 1: its root mean square on a scale of 50 dB, as ears hear it. 0 for silence
 * and for nothing.
 *
 * @example levelOf(Float32Array.of(1, -1)) // 1
 */
export function levelOf(samples: Float32Array): number {
  if (samples.length === 0) return 0;
  const power = samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length;
  if (power === 0) return 0;
  return Math.min(1, Math.max(0, 1 + (10 * Math.log10(power)) / 50));
}
