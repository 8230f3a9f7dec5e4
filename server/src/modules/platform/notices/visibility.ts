import { noticesChanged } from '@zhiyin/domain/platform';
import type { Visibility } from '#platform/facts/catalogue.ts';

/** That somebody's notices have changed is told to them alone. */
export const hidesOthersNotices: Visibility = ({ actor }, { kind }, payload) => {
  if (kind !== noticesChanged.kind) return true;
  const told = noticesChanged.payload.safeParse(payload);
  return told.success && told.data.memberIds.some((memberId) => memberId === actor.id);
};
