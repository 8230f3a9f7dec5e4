import { useNavigate, useParams } from '@tanstack/react-router';
import { getConversation, inboxWords, messageReceived, inboxPageWords as words } from '@zhiyin/domain/inbox';
import { call } from '#lib/call/call.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useFacts } from '#lib/live/live-context.ts';
import { useSession } from '#lib/session/session-context.ts';
import { callsReader } from './calls-reader.ts';
import { chime } from './chime.ts';
import { ringPreferences } from './ring-preferences.ts';

/** How long one page has the right to ring for a message, so that the same console open twice rings once. */
const turnMs = 1500;

/** Calls the reader when a customer writes to her or to nobody yet: a sound and a slip of the system, as she chose. */
export function useRing(): void {
  const { member } = useSession();
  const { conversationId: openId }: { conversationId?: string } = useParams({ strict: false });
  const show = useSlip();
  useFacts([messageReceived.kind], ({ payload }) => {
    const heard = messageReceived.payload.safeParse(payload);
    if (!heard.success) return;
    const looksAt = document.hasFocus() ? (openId ?? null) : null;
    const reader = { memberId: member.memberId, teamIds: new Set(member.teamIds), looksAt };
    if (!callsReader(heard.data, reader, Date.now())) return;
    inTurn(heard.data.messageId, () => {
      const { isSounding, volume, isOnDesktop } = ringPreferences();
      if (isSounding) chime(volume);
      if (isOnDesktop && !document.hasFocus()) void show(heard.data.conversationId);
    });
  });
}

/** Shows a slip of the operating system; a click on it opens the conversation. */
function useSlip(): (conversationId: string) => Promise<void> {
  const t = useSay();
  const navigate = useNavigate();
  return async (conversationId) => {
    if (typeof Notification === 'undefined' || Notification.permission !== 'granted') return;
    const conversation = await call(getConversation, { params: { conversationId } }).catch(() => null);
    if (!conversation) return;
    const slip = new Notification(conversation.customerName ?? t(inboxWords.anonymous), {
      body: conversation.lastMessageText || t(words.onlyFiles),
      // A second message of the same customer takes the first one's place.
      tag: conversationId,
    });
    slip.onclick = () => {
      focus();
      slip.close();
      void navigate({ to: '/inbox/$conversationId', params: { conversationId } });
    };
  };
}

/** Does something in one of the pages that hear of it only. */
function inTurn(id: string, act: () => void): void {
  // Browsers keep locks to pages that came by a safe line.
  if (!navigator.locks) {
    act();
    return;
  }
  void navigator.locks.request(`zhiyin.ring.${id}`, { ifAvailable: true }, async (lock) => {
    if (!lock) return;
    act();
    await new Promise((resolve) => setTimeout(resolve, turnMs));
  });
}
