import { z } from 'zod';
import type { RuleAction } from '../rule-kinds.ts';

const Settings = z.object({ ruleId: z.string() });

/** Runs another rule on the same thing, if its conditions hold; it must be published and on. */
export const runRuleAction: RuleAction = {
  key: 'platform.run-rule',
  subjectKind: null,
  words: { zh: '运行另一条规则', en: 'Run another rule' },
  settings: [{ key: 'ruleId', kind: 'rule', label: { zh: '规则', en: 'Rule' }, isRequired: true }],
  may: null,
  run: async (_tx, { settings, runRule }) => {
    const whyNot = await runRule(Settings.parse(settings).ruleId);
    return whyNot ? { skipped: whyNot } : undefined;
  },
};
