import { type Priority, inboxPageWords as words } from '@zhiyin/domain/inbox';
import type { Word } from '@zhiyin/domain/kit';

export const priorityWords: Record<Priority, Word> = {
  low: words.low,
  normal: words.normal,
  high: words.high,
  urgent: words.urgent,
};
