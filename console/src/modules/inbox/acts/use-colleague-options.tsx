import { inboxWords, inboxPageWords as words } from '@zhiyin/domain/inbox';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useSession } from '#lib/session/session-context.ts';
import { PresenceMark, usePresence } from '#modules/people';
import type { PickOption } from '#ui/pick/pick-rows.ts';
import { Avatar } from '#ui/show/avatar.tsx';
import { useColleagues } from '../data.ts';
import styles from './acts.module.css';
import { useLoads } from './loads.ts';
import { byWhoCanTake, type Standing } from './who-can-take.ts';

/** Colleagues to pick from: whether each is there and how much they have; who can take one first. */
export function useColleagueOptions(): readonly PickOption[] {
  const t = useSay();
  const { member } = useSession();
  const standings = useStandings();
  return useColleagues()
    .toSorted((a, b) => byWhoCanTake(standings.get(a.memberId), standings.get(b.memberId)))
    .map(({ memberId, name }) => ({
      id: memberId,
      label: name,
      hint: memberId === member.memberId ? t(inboxWords.you) : undefined,
      picture: <Avatar of="member" name={name} size={20} />,
      beside: <HasSo standing={standings.get(memberId)} />,
    }));
}

function useStandings(): ReadonlyMap<string, Standing> {
  const loads = useLoads();
  return new Map(
    [...usePresence()].map(([memberId, { status, capacity }]) => [
      memberId,
      { status, capacity, load: loads.get(memberId) ?? 0 },
    ]),
  );
}

function HasSo({ standing }: { standing: Standing | undefined }) {
  const t = useSay();
  if (!standing) return null;
  const { status, load, capacity } = standing;
  return (
    <span className={styles['standing']} title={t(words.hasSo, { load, capacity })}>
      {t(words.loadOf, { load, capacity })}
      <PresenceMark status={status} />
    </span>
  );
}
