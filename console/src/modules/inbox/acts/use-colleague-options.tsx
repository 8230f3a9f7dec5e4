import { useQuery } from '@tanstack/react-query';
import { inboxRead, inboxWords, inboxPageWords as words } from '@zhiyin/domain/inbox';
import { listRoles, peopleRead, type Team } from '@zhiyin/domain/people';
import { endpointQuery } from '#lib/endpoint-query.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useMay, useSession } from '#lib/session/session-context.ts';
import { PresenceMark, usePresence } from '#modules/people';
import type { PickOption } from '#ui/pick/pick-rows.ts';
import { Avatar } from '#ui/show/avatar.tsx';
import { useColleagues, useOpenTeams } from '../data.ts';
import styles from './acts.module.css';
import { useLoads } from './loads.ts';
import { byWhoCanTake, type Standing } from './who-can-take.ts';

/**
 * Colleagues to pick from, as far as they see conversations: whether each is there and how much they have; who can take
 * one first.
 */
export function useColleagueOptions(): readonly PickOption[] {
  const t = useSay();
  const { member } = useSession();
  const standings = useStandings();
  const blindRoleIds = useBlindRoleIds();
  return useColleagues()
    .filter(({ roleId }) => !blindRoleIds.has(roleId))
    .toSorted((a, b) => byWhoCanTake(standings.get(a.memberId), standings.get(b.memberId)))
    .map(({ memberId, name }) => ({
      id: memberId,
      label: name,
      hint: memberId === member.memberId ? t(inboxWords.you) : undefined,
      picture: <Avatar of="member" name={name} size={20} />,
      beside: <HasSo standing={standings.get(memberId)} />,
    }));
}

/** Teams to pick from: without those of other work, nobody of whom sees conversations. */
export function useTakingTeams(): readonly Team[] {
  const blindRoleIds = useBlindRoleIds();
  const blind = new Set(
    useColleagues()
      .filter(({ roleId }) => blindRoleIds.has(roleId))
      .map(({ memberId }) => memberId),
  );
  return useOpenTeams().filter(
    ({ memberIds }) => memberIds.length === 0 || memberIds.some((id) => !blind.has(id)),
  );
}

/** The roles whose members see no conversations; none until they are known. */
function useBlindRoleIds(): ReadonlySet<string> {
  const may = useMay();
  const { data } = useQuery({ ...endpointQuery(listRoles, {}), enabled: may(peopleRead) });
  const blind = (data?.items ?? []).filter(({ permissions }) => !permissions.includes(inboxRead.key));
  return new Set(blind.map(({ roleId }) => roleId));
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
