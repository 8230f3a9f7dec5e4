import { useQuery } from '@tanstack/react-query';
import {
  createSkill,
  editSkill,
  listMemberSkills,
  listSkills,
  memberJoined,
  memberRemoved,
  memberRestored,
  memberSkillsChanged,
  setMemberSkills,
  skillCreated,
  skillEdited,
} from '@zhiyin/domain/people';
import { endpointQuery, useAct } from '#lib/endpoint-query.ts';
import { useStaleOn } from '#lib/live/use-stale-on.ts';

const skillKinds = [skillCreated.kind, skillEdited.kind];
const memberKinds = [memberSkillsChanged, memberJoined, memberRemoved, memberRestored].map(
  ({ kind }) => kind,
);

/** The shop's skills, archived ones too, oldest first. */
export function useSkills() {
  useStaleOn(skillKinds, [listSkills]);
  return useQuery(endpointQuery(listSkills, { query: { includeArchived: 'true' } }));
}

/** What everybody is good at. */
export function useMemberSkills() {
  useStaleOn([...skillKinds, ...memberKinds], [listMemberSkills]);
  return useQuery(endpointQuery(listMemberSkills, {}));
}

export function useCreateSkill() {
  return useAct(createSkill, [listSkills]);
}

export function useEditSkill() {
  return useAct(editSkill, [listSkills, listMemberSkills]);
}

export function useSetMemberSkills() {
  return useAct(setMemberSkills, [listMemberSkills]);
}
