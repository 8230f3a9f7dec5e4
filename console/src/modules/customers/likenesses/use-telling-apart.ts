import { customersIdentityWords as words } from '@zhiyin/domain/customers';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useToast } from '#ui/toast/use-toast.ts';
import { useForgetDistinction, useTellApart } from '../data.ts';

/** Says that two customers are not the same person, with the way back. */
export function useTellingApart() {
  const t = useSay();
  const toast = useToast();
  const telling = useTellApart();
  const forgetting = useForgetDistinction();
  const tell = async (customerId: string, otherCustomerId: string): Promise<void> => {
    try {
      await telling.mutateAsync({ params: { customerId }, body: { otherCustomerId } });
    } catch (error) {
      toast.refuse(error);
      return;
    }
    toast.sayUndo(t(words.toldApart), () =>
      forgetting.mutateAsync({ params: { customerId, otherCustomerId } }).catch(toast.refuse),
    );
  };
  return { tell, isBusy: telling.isPending };
}
