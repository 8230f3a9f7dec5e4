import type { RuleDefinition } from '@zhiyin/domain/kit';

/** The name by which the page of a rule knows that it is not stored yet. */
export const newRuleId = 'new';

/** A rule without conditions that does nothing yet. */
export const blankRule: RuleDefinition = {
  name: '',
  subject: 'conversation',
  when: { facts: [], waitSeconds: 0 },
  if: { all: [] },
  steps: [],
  stopsOthers: false,
  perSubjectPerHour: 10,
};

let begun: RuleDefinition = blankRule;

/** Keeps what a new rule starts from until its page is shown. */
export function beginRule(definition: RuleDefinition): void {
  begun = definition;
}

/** What the new rule starts from; an empty one after a reload. */
export function begunRule(): RuleDefinition {
  return begun;
}
