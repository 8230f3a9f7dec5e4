import type { Text } from '../../kit/words.ts';

/** How one hears of something. Without the bell one does not hear of it at all. */
export interface NoticeWays {
  readonly bell: boolean;
  readonly mail: boolean;
  /** On the browsers and phones on which one has allowed it. */
  readonly push: boolean;
}

/** A kind of notice; each member chooses for each kind how to hear of it. */
export interface NoticeKind {
  /** 'tickets.comment': stable, stored with notices and choices. */
  readonly key: string;
  /** What it is told about, as it stands beside the choice. */
  readonly words: Text;
  /** Until the shop or the member chooses otherwise. */
  readonly initial: NoticeWays;
  /** Something is late or was escalated: it may pass quiet hours when the member says so. */
  readonly isUrgent: boolean;
}

interface Nature {
  readonly mail?: true;
  /** False for what can wait until one looks at the console; it is pushed unless said. */
  readonly push?: false;
  readonly isUrgent?: true;
}

/** Declares a kind of notice, which comes by the bell, and by push where that is allowed, until somebody chooses otherwise. */
export function noticeKind(key: string, words: Text, { mail, push, isUrgent }: Nature = {}): NoticeKind {
  const initial = { bell: true, mail: mail ?? false, push: push ?? true };
  return { key, words, initial, isUrgent: isUrgent ?? false };
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
export const ruleCalls = noticeKind(
  'platform.rule-calls',
  { zh: '规则提醒我', en: 'A rule calls me' },
  { isUrgent: true },
);

/** A step of a rule that one published failed, the rule was cut, or it has switched itself off. */
export const ruleFailing = noticeKind(
  'platform.rule-failing',
  { zh: '我发布的规则失败、被截断或停用', en: 'A rule I published failed, was cut, or is off' },
  { push: false },
);

/** Rules as notices are about them. */
export const ruleSubjectKind = 'rule';
