import { approvalPageWords as words } from '@zhiyin/domain/platform';

/** How an approval stands, in words and colour. */
export const outcomes = {
  open: { words: words.open, tone: 'azure' },
  approved: { words: words.approved, tone: 'jade' },
  refused: { words: words.refused, tone: 'amber' },
  withdrawn: { words: words.withdrawn, tone: 'ash' },
  void: { words: words.void, tone: 'ash' },
} as const;
