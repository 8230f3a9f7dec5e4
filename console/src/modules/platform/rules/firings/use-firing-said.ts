import { type FiringState, rulePageWords as words } from '@zhiyin/domain/platform';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useFactSaid } from '../../audit/use-fact-said.ts';
import { useRuleNames } from '../use-rule-names.ts';

interface Fired {
  readonly ruleId: string;
  readonly state: FiringState;
  /** Of the fact that set it off. */
  readonly factKind: string;
}

const said = { done: words.firedDone, failed: words.firedFailed, cut: words.firedCut };

/** Says of a firing which rule it was, what came of it and why, for the timelines of things. */
export function useFiringSaid(): (fired: Fired) => string {
  const t = useSay();
  const names = useRuleNames();
  const { what } = useFactSaid();
  return ({ ruleId, state, factKind }) =>
    t(words.firedWhy, {
      what: t(said[state], { rule: names.get(ruleId) ?? t(words.gone) }),
      why: what(factKind),
    });
}
