import { useQuery } from '@tanstack/react-query';
import {
  changeMailing,
  createMailing,
  deleteMailing,
  leaveMailing,
  listMailings,
  type Mailing,
  type MailingDraft,
  mailingFacts,
  restoreMailing,
  tryMailing,
} from '@zhiyin/domain/insights';
import { mailFailed, mailSent } from '@zhiyin/domain/platform';
import { endpointQuery, useAct } from '#lib/endpoint-query.ts';
import { useStaleOn } from '#lib/live/use-stale-on.ts';

const kinds = [...mailingFacts, mailSent, mailFailed].map(({ kind }) => kind);

/** Mailings that the reader made or receives, of one dashboard or of all. */
export function useMailings(dashboard?: string) {
  useStaleOn(kinds, [listMailings]);
  return useQuery(endpointQuery(listMailings, { query: dashboard === undefined ? {} : { dashboard } }));
}

const stales = [listMailings] as const;

/** What can be done with mailings. */
export function useMailingActs() {
  return {
    create: useAct(createMailing, stales),
    change: useAct(changeMailing, stales),
    stop: useAct(deleteMailing, stales),
    restore: useAct(restoreMailing, stales),
    leave: useAct(leaveMailing, stales),
    tryIt: useAct(tryMailing, stales),
  };
}

/** What of a mailing its maker decides. */
export function draftOf(mailing: Mailing): MailingDraft {
  const { dashboard, view, formats, every, weekday, monthDay, time, receiverIds, isQuiet, isOn } = mailing;
  return { dashboard, view, formats, every, weekday, monthDay, time, receiverIds, isQuiet, isOn };
}
