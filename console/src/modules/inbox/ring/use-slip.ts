import { useNavigate } from '@tanstack/react-router';
import { getConversation, inboxNavWords as words } from '@zhiyin/domain/inbox';
import { call } from '#lib/call/call.ts';
import { useSay } from '#lib/i18n/locale-context.ts';

/** Shows a slip of the operating system; a click on it opens the conversation. */
export function useSlip(): (conversationId: string) => Promise<void> {
  const t = useSay();
  const navigate = useNavigate();
  return async (conversationId) => {
    if (typeof Notification === 'undefined' || Notification.permission !== 'granted') return;
    const conversation = await call(getConversation, { params: { conversationId } }).catch(() => null);
    if (!conversation) return;
    const slip = new Notification(conversation.customerName ?? t(words.anonymous), {
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
