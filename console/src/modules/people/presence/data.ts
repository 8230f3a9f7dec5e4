import { useQuery } from '@tanstack/react-query';
import {
  absenceChanged,
  type ChosenStatus,
  capacityChanged,
  listPresence,
  memberJoined,
  memberRemoved,
  memberRestored,
  type Presence,
  peopleRead,
  presenceChanged,
  presenceWords,
  setPresence,
} from '@zhiyin/domain/people';
import { endpointQuery, useAct } from '#lib/endpoint-query.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useStaleOn } from '#lib/live/use-stale-on.ts';
import { useMay, useSession } from '#lib/session/session-context.ts';
import { useToast } from '#ui/toast/use-toast.ts';

const kinds = [
  presenceChanged,
  absenceChanged,
  capacityChanged,
  memberJoined,
  memberRemoved,
  memberRestored,
].map(({ kind }) => kind);

/** Who is there and how much everybody can take, by member; empty for whoever may not know, and until it is known. */
export function usePresence(): ReadonlyMap<string, Presence> {
  const may = useMay();
  useStaleOn(kinds, [listPresence]);
  const { data } = useQuery({ ...endpointQuery(listPresence, {}), enabled: may(peopleRead) });
  return new Map(data?.items.map((one) => [one.memberId, one]));
}

/** The reader's own choice, and how to make another. */
export function useOwnStatus(): { status: ChosenStatus | null; choose: (status: ChosenStatus) => void } {
  const t = useSay();
  const toast = useToast();
  const { member } = useSession();
  const status = usePresence().get(member.memberId)?.chosen ?? null;
  const act = useAct(setPresence, [listPresence]);
  const choose = (wanted: ChosenStatus) =>
    act.mutate(
      { body: { status: wanted } },
      {
        onError: toast.refuse,
        onSuccess: () => toast.say(t(presenceWords.nowStatus, { status: t(presenceWords[wanted]) })),
      },
    );
  return { status, choose };
}
