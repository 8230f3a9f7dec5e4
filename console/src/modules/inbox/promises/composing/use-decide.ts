import { type Conversation, promiseWords as words } from '@zhiyin/domain/inbox';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useToast } from '#ui/toast/use-toast.ts';
import { useMake, useWithdraw } from '../data.ts';
import type { Offer, Offers } from './offers.ts';

/** Confirms or dismisses an offer: at once when its reply is sent, else together with it. */
export function useDecide({ conversationId }: Conversation, store: Offers) {
  const t = useSay();
  const toast = useToast();
  const make = useMake();
  const withdraw = useWithdraw();
  const note = ({ key, promise, said, clientMessageId }: Offer, dueAt: string) =>
    make.mutate(
      { params: { conversationId }, body: { promise, said, dueAt, clientMessageId } },
      {
        onSuccess: ({ promiseId }) => {
          store.settle(key);
          toast.sayUndo(t(words.made), () =>
            withdraw.mutate({ params: { promiseId } }, { onError: toast.refuse }),
          );
        },
        onError: toast.refuse,
      },
    );
  return {
    confirm: (offer: Offer, dueAt: string) =>
      offer.clientMessageId === null ? store.choose(offer.key, 'confirmed', dueAt) : note(offer, dueAt),
    dismiss: (offer: Offer) =>
      offer.clientMessageId === null ? store.choose(offer.key, 'dismissed', null) : store.settle(offer.key),
  };
}
