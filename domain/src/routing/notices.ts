import { noticeKind } from '../platform/index.ts';

/** Something was escalated to one’s tier, and waits there. */
export const tierCalled = noticeKind(
  'routing.tier-called',
  {
    zh: '有会话升级到我这一级，没人有空接',
    en: 'A conversation is escalated to my tier, and nobody has room',
  },
  { isUrgent: true },
);
