import { platformMetrics } from '@zhiyin/domain/insights';
import { expect, it } from 'vitest';
import { opensRule } from './rule-entry.ts';

const [one] = platformMetrics;
const ruleKey = one?.rule.key ?? '';
const metricKey = one?.metric.key ?? '';

it.each([
  { opens: true, why: 'its metric is the reader’s', ruleKey, known: new Map([[metricKey, {}]]) },
  { opens: false, why: 'its metric is not the reader’s', ruleKey, known: new Map() },
  {
    opens: true,
    why: 'the metrics are not there yet: they come, or why not, when it is open',
    ruleKey,
    known: null,
  },
  { opens: false, why: 'it has no metric', ruleKey: 'nobody.rule', known: null },
])('a rule’s figure opens: $opens, as $why', ({ opens, ruleKey: rule, known }) =>
  expect(opensRule(rule, known)).toBe(opens),
);
