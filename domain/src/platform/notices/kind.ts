import type { Text } from '../../kit/words.ts';

/** How one wants to hear of something: in the console, by mail as well, or not at all. */
export const noticeWays = ['bell', 'mail', 'off'] as const;
export type NoticeWay = (typeof noticeWays)[number];

/** A kind of notice; each member chooses for each kind how to hear of it. */
export interface NoticeKind {
  /** 'tickets.comment': stable, stored with notices and choices. */
  readonly key: string;
  /** What it is told about, as it stands beside the choice. */
  readonly words: Text;
  /** Until somebody chooses otherwise. */
  readonly initial: NoticeWay;
}

/** Declares a kind of notice, which comes by the bell until somebody chooses otherwise. */
export function noticeKind(key: string, words: Text, initial: NoticeWay = 'bell'): NoticeKind {
  return { key, words, initial };
}

/** A rule of the shop calls somebody. */
export const ruleCalls = noticeKind('platform.rule-calls', { zh: '规则提醒我', en: 'A rule calls me' });
