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

/** Somebody waits for one’s approval. */
export const approvalWaits = noticeKind('platform.approval-waits', {
  zh: '有审批等我处理',
  en: 'Somebody waits for my approval',
});

/** What one asked for is approved, refused or void. */
export const approvalSettled = noticeKind('platform.approval-settled', {
  zh: '我发起的审批有结果',
  en: 'An approval I asked for is settled',
});

/** A rule of the shop calls somebody. */
export const ruleCalls = noticeKind('platform.rule-calls', { zh: '规则提醒我', en: 'A rule calls me' });

/** A step of a rule that one published failed, the rule was cut, or it has switched itself off. */
export const ruleFailing = noticeKind('platform.rule-failing', {
  zh: '我发布的规则失败、被截断或停用',
  en: 'A rule I published failed, was cut, or is off',
});

/** Rules as notices are about them. */
export const ruleSubjectKind = 'rule';
