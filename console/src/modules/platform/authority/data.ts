import { useQuery } from '@tanstack/react-query';
import { listRoles, listTeams } from '@zhiyin/domain/people';
import {
  type AuthorityGrant,
  listAuthority,
  readAuthority,
  authorityPageWords as words,
} from '@zhiyin/domain/platform';
import { endpointQuery } from '#lib/endpoint-query.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useFormat } from '#lib/i18n/use-format.ts';
import { useStaleOn } from '#lib/live/use-stale-on.ts';
import { useMay } from '#lib/session/session-context.ts';
import { useMemberNames } from '#modules/people';

const kinds = ['created', 'changed', 'deleted'].map((what) => `platform.authority-topic-${what}`);

/** Who decides what. */
export function useAuthority() {
  useStaleOn(kinds, [listAuthority]);
  return useQuery(endpointQuery(listAuthority, {}));
}

/** Topics as approvals name them; none for whoever may not see who decides. */
export function useTopicNames(): { value: string; label: string }[] {
  const t = useSay();
  const may = useMay()(readAuthority);
  const { data } = useQuery({ ...endpointQuery(listAuthority, {}), enabled: may });
  return data?.items.map(({ topicKey, name }) => ({ value: topicKey, label: t(name) })) ?? [];
}

/** The shop's roles but the owner's, who decides everything. */
export function useDecidingRoles() {
  const { data } = useQuery(endpointQuery(listRoles, {}));
  return data?.items.filter(({ key }) => key !== 'owner') ?? [];
}

export function useTeams() {
  return useQuery(endpointQuery(listTeams, { query: {} })).data?.items ?? [];
}

/** What whoever decides is called; gone ones say so. */
export function useHolderName(): (holder: Pick<AuthorityGrant, 'holderKind' | 'holderId'>) => string {
  const t = useSay();
  const roles = useDecidingRoles();
  const teams = useTeams();
  const members = useMemberNames();
  return ({ holderKind, holderId }) => {
    const role = roles.find(({ roleId }) => roleId === holderId);
    if (holderKind === 'role') return role ? t(role.name) : t(words.gone);
    if (holderKind === 'member') return members.get(holderId) ?? t(words.gone);
    return teams.find(({ teamId }) => teamId === holderId)?.name ?? t(words.gone);
  };
}

/** How far somebody decides, in words. */
export function useBound(): (grant: AuthorityGrant | undefined, currency: string | null) => string {
  const t = useSay();
  const format = useFormat();
  return (grant, currency) => {
    if (!grant) return t(words.doesNot);
    if (currency === null) return t(words.decides);
    if (grant.upTo === null) return t(words.anyAmount);
    return t(words.upTo, { amount: format.money(grant.upTo, currency) });
  };
}
