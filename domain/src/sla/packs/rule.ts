import type { Text } from '../../kit/words.ts';

/** Where a definition was found. None of these pages is the platform's own: a person confirms before money hangs on it. */
export interface RuleSource {
  readonly title: string;
  readonly address: string;
  /** The year the page speaks for. */
  readonly year: number;
  readonly isOfficial: boolean;
}

/**
 * How a platform measures the answers of a shop, as one dated version of its rule: `share-in-time` of turns answered
 * within `targetSeconds`, `average-seconds` of turns capped at `targetSeconds`, or `served-buyers`, the share of
 * buyers of a day who were answered within `targetSeconds` every time.
 */
export interface PlatformRule {
  readonly key: string;
  readonly platform: 'taobao' | 'pdd' | 'douyin';
  readonly name: Text;
  readonly explains: Text;
  /** The first day it holds, as a date. */
  readonly effectiveFrom: string;
  readonly source: RuleSource;
  readonly measure: 'share-in-time' | 'average-seconds' | 'served-buyers';
  readonly targetSeconds: number;
  /** Turns that begin in these hours count; `to` is excluded. */
  readonly hours: { readonly timeZone: string; readonly from: string; readonly to: string };
  /** What an answer by a robot alone does to its turn: it leaves the count, is no answer, or counts as one. */
  readonly automatic: 'leaves' | 'ignored' | 'counts';
  /** Each account answers for itself: handing over without an answer is a turn missed. */
  readonly isPerAccount: boolean;
  /** Where a shop's own goal starts: a share, or seconds for an average. Platforms change theirs; it is a setting. */
  readonly goalAtFirst: number;
}
