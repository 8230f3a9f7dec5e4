import { useQuery } from '@tanstack/react-query';
import type { Choice, Field, FieldSet, RuleRegistry, Setting } from '@zhiyin/domain/kit';
import { type RuleCatalogue, readRuleCatalogue } from '@zhiyin/domain/platform';
import { endpointQuery } from '#lib/endpoint-query.ts';
import { ruleSubject } from './subjects.ts';
import type { Things } from './use-things.ts';

/** Everything that rules may speak of; it changes with the server, and with what the shop's forms ask. */
export function useRuleCatalogue() {
  return useQuery(endpointQuery(readRuleCatalogue, {}));
}

/** The catalogue as the domain's own check takes it, so that the page refuses exactly what the server would. */
export function registryOf({ subjects, triggers, actions }: RuleCatalogue): RuleRegistry {
  return {
    subjects: new Map(subjects.map(({ kind, fields }) => [kind, fieldsOf(fields)])),
    triggers: triggers.map(({ fields, ...trigger }) => ({ ...trigger, fields: fieldsOf(fields) })),
    actions: actions.map((action) => ({ ...action, settings: action.settings.map(settingOf) })),
  };
}

/** The fields of a kind of thing with what stands behind them to choose from. */
export function choosable(kind: string, fields: FieldSet, things: Things): FieldSet {
  const behind = ruleSubject(kind)?.fields ?? {};
  return Object.fromEntries(
    Object.entries(fields).map(([key, field]) => {
      const options = things.get(behind[key] ?? '');
      return [key, options && !field.choices ? { ...field, choices: options.map(choiceOf) } : field];
    }),
  );
}

function choiceOf({ value, label }: { value: string; label: string }): Choice {
  return { key: value, label: { zh: label, en: label } };
}

type FieldJson = RuleCatalogue['subjects'][number]['fields'][string];

function fieldsOf(fields: Record<string, FieldJson>): FieldSet {
  return Object.fromEntries(
    Object.entries(fields).map(
      ([key, { type, label, choices, currency, hasNoPast, setsOff }]): [string, Field] => [
        key,
        {
          ...{ type, label },
          ...(choices && { choices }),
          ...(currency && { currency }),
          ...(hasNoPast && { hasNoPast }),
          ...(setsOff && { setsOff }),
        },
      ],
    ),
  );
}

type SettingJson = RuleCatalogue['actions'][number]['settings'][number];

/** A setting as the domain knows it: what is not said is not there. */
export function settingOf({ key, kind, label, ...rest }: SettingJson): Setting {
  const { help, isRequired, choices, initial, of, among, onlyWith } = rest;
  return {
    ...{ key, kind, label },
    ...(help && { help }),
    ...(choices && { choices }),
    ...(of && { of }),
    ...(among && { among }),
    ...(onlyWith && { onlyWith }),
    ...(isRequired && { isRequired }),
    ...(initial !== undefined && { initial }),
  };
}
