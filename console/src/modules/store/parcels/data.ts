import { askForParcel, getOrder } from '@zhiyin/domain/store';
import { useAct } from '#lib/endpoint-query.ts';

/** Asks the tracker where a parcel is now. */
export function useAskForParcel() {
  return useAct(askForParcel, [getOrder]);
}
