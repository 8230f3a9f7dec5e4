import type { Conversation } from '@zhiyin/domain/inbox';
import { useUrgentClock } from '../data.ts';
import { ClockChip } from './clock-chip.tsx';

/** The most urgent clock of a conversation, wherever it is shown; nothing when nothing is promised. */
export function ClockMark({ conversation }: { conversation: Conversation }) {
  const { data } = useUrgentClock(conversation.conversationId);
  if (!data || conversation.state === 'closed') return null;
  return <ClockChip clock={data} />;
}
