import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import {
  invitationRevoked,
  invitationSent,
  listInvitations,
  listMembers,
  listRoles,
  listTeams,
  memberJoined,
  memberRemoved,
  memberRestored,
  memberRoleChanged,
  peopleRead,
  profileEdited,
  roleCreated,
  roleDeleted,
  rolePermissionsChanged,
  roleRenamed,
  teamArchived,
  teamCreated,
  teamMembersChanged,
  teamRenamed,
  teamRestored,
} from '@zhiyin/domain/people';
import { endpointPages, endpointQuery } from '#lib/endpoint-query.ts';
import { useStaleOn } from '#lib/live/use-stale-on.ts';
import { useMay } from '#lib/session/session-context.ts';

const memberKinds = [memberJoined, memberRemoved, memberRestored, memberRoleChanged, profileEdited];
const teamKinds = [teamCreated, teamRenamed, teamArchived, teamRestored, teamMembersChanged];
const roleKinds = [roleCreated, roleRenamed, rolePermissionsChanged, roleDeleted, ...memberKinds];

/** Colleagues, oldest first, page by page. */
export function useMembers(includeRemoved: boolean) {
  useStaleOn(kindsOf([...memberKinds, teamMembersChanged, teamArchived]), [listMembers]);
  return useInfiniteQuery(
    endpointPages(listMembers, { includeRemoved }, (after) => ({
      query: { includeRemoved: includeRemoved ? 'true' : 'false', ...(after && { after }) },
    })),
  );
}

const namedMax = 200;

/** What colleagues are called, by id, those who left too. Empty for whoever may not know. */
export function useMemberNames(): ReadonlyMap<string, string> {
  const may = useMay();
  const { data } = useQuery({
    ...endpointQuery(listMembers, { query: { includeRemoved: 'true', limit: namedMax } }),
    staleTime: 5 * 60_000,
    enabled: may(peopleRead),
  });
  return new Map(data?.items.map(({ memberId, name }) => [memberId, name]));
}

/** Who worked here and does not any more, by id. Empty for whoever may not know. */
export function useGoneMembers(): ReadonlySet<string> {
  const may = useMay();
  useStaleOn(kindsOf(memberKinds), [listMembers]);
  const { data } = useQuery({
    ...endpointQuery(listMembers, { query: { includeRemoved: 'true', limit: namedMax } }),
    enabled: may(peopleRead),
  });
  const gone = data?.items.filter(({ removedAt }) => removedAt !== null) ?? [];
  return new Set(gone.map(({ memberId }) => memberId));
}

/** Who could be put into a team: everybody who is in the shop. */
export function usePresentMembers() {
  return useQuery(endpointQuery(listMembers, { query: { limit: namedMax } }));
}

export function useTeams() {
  useStaleOn(kindsOf([...teamKinds, memberRemoved, memberRestored]), [listTeams]);
  return useQuery(endpointQuery(listTeams, { query: { includeArchived: 'true' } }));
}

/** What teams are called, by id, archived ones too. */
export function useTeamNames(): ReadonlyMap<string, string> {
  const may = useMay();
  const { data } = useQuery({
    ...endpointQuery(listTeams, { query: { includeArchived: 'true' } }),
    enabled: may(peopleRead),
  });
  return new Map(data?.items.map(({ teamId, name }) => [teamId, name]));
}

/** Every role, and everything a role may be allowed. */
export function useRoles() {
  useStaleOn(kindsOf(roleKinds), [listRoles]);
  return useQuery(endpointQuery(listRoles, {}));
}

export function useInvitations() {
  useStaleOn(kindsOf([invitationSent, invitationRevoked, memberJoined]), [listInvitations]);
  return useInfiniteQuery(
    endpointPages(listInvitations, null, (after) => ({ query: { ...(after && { after }) } })),
  );
}

function kindsOf(facts: readonly { readonly kind: string }[]): string[] {
  return facts.map(({ kind }) => kind);
}
