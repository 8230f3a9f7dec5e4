import { useQuery } from '@tanstack/react-query';
import type { Setting, SettingKind } from '@zhiyin/domain/kit';
import { listForms, listRuleNames } from '@zhiyin/domain/platform';
import { listReasons } from '@zhiyin/domain/reasons';
import { endpointQuery } from '#lib/endpoint-query.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useMemberNames, useTeamNames } from '#modules/people';
import { ruleThings, type Thing } from './subjects.ts';

/** What settings and conditions may name, by its kind: members, teams, reasons, rules, and what modules added. */
export type Things = ReadonlyMap<string, readonly Thing[]>;

export function useThings(): Things {
  const t = useSay();
  const [members, teams] = [useMemberNames(), useTeamNames()];
  const reasons = useQuery(endpointQuery(listReasons, {})).data?.items ?? [];
  const rules = useQuery(endpointQuery(listRuleNames, {})).data?.items ?? [];
  const forms = useQuery(endpointQuery(listForms, {})).data?.items ?? [];
  const added = ruleThings().map(([kind, useKind]): [string, readonly Thing[]] => [
    kind,
    // biome-ignore lint/correctness/useHookAtTopLevel: registered before anything is shown, so the same hooks in the same order at each render
    useKind(),
  ]);
  return new Map<string, readonly Thing[]>([
    ['member', listOf(members)],
    ['team', listOf(teams)],
    [
      'reason',
      reasons
        .filter(({ archivedAt, mergedInto }) => archivedAt === null && mergedInto === null)
        .map(({ key, words }) => ({ value: key, label: t(words) })),
    ],
    ['rule', rules.map(({ ruleId, name }) => ({ value: ruleId, label: name }))],
    [
      'form',
      forms
        .filter(({ archivedAt }) => archivedAt === null)
        .map(({ formId, title }) => ({ value: formId, label: t(title) })),
    ],
    ...added,
  ]);
}

/** The kinds of things behind settings that name one or several. */
const behind: Partial<Record<SettingKind, string>> = {
  member: 'member',
  members: 'member',
  team: 'team',
  teams: 'team',
  tags: 'tags',
  reason: 'reason',
  rule: 'rule',
};

/** Those that say themselves what they name. */
const ofTheirs = new Set<SettingKind>(['thing', 'key', 'answer']);

/** What a setting may name. */
export function thingsBehind({ kind, of = '' }: Setting, things: Things): readonly Thing[] {
  return things.get(ofTheirs.has(kind) ? of : (behind[kind] ?? '')) ?? [];
}

function listOf(names: ReadonlyMap<string, string>): Thing[] {
  return [...names].map(([value, label]) => ({ value, label }));
}
