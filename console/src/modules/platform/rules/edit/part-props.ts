import type { RuleDefinition, RuleProblem } from '@zhiyin/domain/kit';
import type { RuleCatalogue } from '@zhiyin/domain/platform';

/** What the parts of a rule are edited with. */
export interface PartProps {
  readonly definition: RuleDefinition;
  readonly catalogue: RuleCatalogue;
  readonly problems: readonly RuleProblem[];
  readonly onChange: (change: Partial<RuleDefinition>) => void;
}
