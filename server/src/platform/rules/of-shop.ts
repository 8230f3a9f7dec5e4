import type { RuleRegistry } from '@zhiyin/domain/kit';
import type { Tx } from '../context.ts';
import type { Subject } from '../subjects/subject.ts';
import { knownRules } from './rule-kinds.ts';

/** All that rules of one shop may speak of. */
export interface RulesOfShop {
  readonly registry: RuleRegistry;
  readonly subjects: ReadonlyMap<string, Subject>;
}

/** What rules of the caller's shop may speak of: of things also what its own forms ask. */
export async function rulesOfShop(tx: Tx): Promise<RulesOfShop> {
  const { registry, subjects: known } = knownRules.of(tx.system);
  const subjects = new Map<string, Subject>();
  for (const [kind, subject] of known) subjects.set(kind, await subject.inShop(tx));
  const fields = new Map([...subjects].map(([kind, subject]) => [kind, subject.fields]));
  return { registry: { ...registry, subjects: fields }, subjects };
}
