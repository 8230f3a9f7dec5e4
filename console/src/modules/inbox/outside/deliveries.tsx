import { type Conversation, outsidePageWords as words } from '@zhiyin/domain/inbox';
import { type ReactNode, useMemo } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useToast } from '#ui/toast/use-toast.ts';
import { DeliveriesContext } from './deliveries-context.ts';
import { useOutside, useSendAgain } from './use-outside.ts';

interface Props {
  readonly conversation: Conversation;
  readonly children: ReactNode;
}

/** Lets the messages of a conversation know what became of them. */
export function Deliveries({ conversation, children }: Props) {
  const t = useSay();
  const toast = useToast();
  const { conversationId } = conversation;
  const outside = useOutside(conversation);
  const again = useSendAgain();
  const known = useMemo(
    () => ({
      byNumber: new Map(outside?.deliveries.map((delivery) => [delivery.number, delivery])),
      recalled: new Set(outside?.recalled),
      onAgain: (messageId: string) => {
        again
          .mutateAsync({ params: { conversationId, messageId } })
          .then(() => toast.say(t(words.outsideAgainAsked)), toast.refuse);
      },
    }),
    [outside, conversationId, again.mutateAsync, toast, t],
  );
  return <DeliveriesContext value={known}>{children}</DeliveriesContext>;
}
