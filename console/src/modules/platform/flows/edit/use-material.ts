import { useQuery } from '@tanstack/react-query';
import { listRoles, peopleRead, permissionGroups } from '@zhiyin/domain/people';
import { endpointQuery } from '#lib/endpoint-query.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useMay } from '#lib/session/session-context.ts';
import { useMemberNames, useTeamNames } from '#modules/people';
import type { FlowMaterial } from '#ui/flow-editor/editor-props.ts';
import { useTopicNames } from '../../authority/data.ts';
import { useFlowFields } from '../data.ts';

/** What the moves of a flow can be tied to. */
export function useMaterial(flowId: string): FlowMaterial {
  const t = useSay();
  const maySee = useMay()(peopleRead);
  const roles = useQuery({ ...endpointQuery(listRoles, {}), enabled: maySee });
  const listed = (names: ReadonlyMap<string, string>) =>
    [...names].map(([value, label]) => ({ value, label }));
  return {
    fields: useFlowFields(flowId).data?.items ?? [],
    members: listed(useMemberNames()),
    teams: listed(useTeamNames()),
    topics: useTopicNames(),
    rights: permissionGroups(roles.data?.permissions ?? []).map(({ name, rights }) => ({
      label: t(name),
      options: rights.map(({ key, words }) => ({ value: key, label: t(words) })),
    })),
  };
}
