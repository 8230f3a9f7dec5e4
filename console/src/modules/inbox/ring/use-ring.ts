import { useParams } from '@tanstack/react-router';
import { messageReceived } from '@zhiyin/domain/inbox';
import { useFacts } from '#lib/live/live-context.ts';
import { useSession } from '#lib/session/session-context.ts';
import { callsReader } from './calls-reader.ts';
import { useCall } from './use-call.ts';

/** Calls the reader when a customer writes to her or to nobody yet. */
export function useRing(): void {
  const { member } = useSession();
  const { conversationId: openId }: { conversationId?: string } = useParams({ strict: false });
  const callTo = useCall();
  useFacts([messageReceived.kind], ({ payload }) => {
    const heard = messageReceived.payload.safeParse(payload);
    if (!heard.success) return;
    const looksAt = document.hasFocus() ? (openId ?? null) : null;
    const reader = { memberId: member.memberId, teamIds: new Set(member.teamIds), looksAt };
    if (callsReader(heard.data, reader, Date.now())) callTo(heard.data.messageId, heard.data.conversationId);
  });
}
