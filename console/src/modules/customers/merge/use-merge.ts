import { type CustomerDetail, type ProfileField, customersWords as words } from '@zhiyin/domain/customers';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useToast } from '#ui/toast/use-toast.ts';
import { useMergeCustomers, useTakeApart } from '../data.ts';

interface Merge {
  readonly customerId: string;
  readonly fromCustomerId: string;
  readonly fields: readonly ProfileField[];
  /** What of both was looked at; left out for what goes back to what it was. */
  readonly revisions?: { readonly revision: number; readonly fromRevision: number };
}

/** Merging and taking apart, each with the way back. */
export function useMerge() {
  const t = useSay();
  const toast = useToast();
  const joining = useMergeCustomers();
  const parting = useTakeApart();
  const join = ({ customerId, fromCustomerId, fields, revisions }: Merge): Promise<CustomerDetail> =>
    joining.mutateAsync({
      params: { customerId },
      body: { fromCustomerId, fields: [...fields], ...revisions },
    });
  const part = (customerId: string): Promise<CustomerDetail> =>
    parting.mutateAsync({ params: { customerId } });

  return {
    isBusy: joining.isPending || parting.isPending,
    /** Resolves to whether it was done. */
    merge: async (merge: Merge): Promise<boolean> => {
      const done = await join(merge).then(() => true, refusedBy(toast.refuse));
      if (done) toast.sayUndo(t(words.merged), () => part(merge.fromCustomerId).catch(toast.refuse));
      return done;
    },
    takeApart: async (merge: Merge): Promise<boolean> => {
      const done = await part(merge.fromCustomerId).then(() => true, refusedBy(toast.refuse));
      if (done) toast.sayUndo(t(words.takenApart), () => join(merge).catch(toast.refuse));
      return done;
    },
  };
}

function refusedBy(refuse: (error: unknown) => void): (error: unknown) => false {
  return (error) => {
    refuse(error);
    return false;
  };
}
