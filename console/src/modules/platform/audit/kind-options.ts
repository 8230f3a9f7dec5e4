import { permissionGroups } from '@zhiyin/domain/people';
import type { Say } from '#lib/i18n/locale-context.ts';
import { knownFacts } from './known-facts.ts';

interface KindGroup {
  readonly key: string;
  readonly name: string;
  readonly options: { readonly value: string; readonly label: string }[];
}

/** Kinds of facts to choose from, by the part of the product they belong to. */
export function kindGroups(t: Say): KindGroup[] {
  const facts = knownFacts().map((fact) => ({ ...fact, key: fact.kind }));
  return permissionGroups(facts).map(({ key, name, rights }) => ({
    key,
    name: t(name),
    options: rights.map(({ kind, words }) => ({ value: kind, label: t(words) })),
  }));
}
