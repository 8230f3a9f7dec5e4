import { platformMetrics } from '@zhiyin/domain/insights';

/** The metric of a platform's rule, where the rule has one. */
export function metricOfRule(ruleKey: string) {
  return platformMetrics.find(({ rule }) => rule.key === ruleKey);
}

/**
 * Whether a rule's figure opens: until the reader's metrics are known, where the rule has a metric at all; then only
 * where that is one of them.
 */
export function opensRule(ruleKey: string, known: ReadonlyMap<string, unknown> | null): boolean {
  const found = metricOfRule(ruleKey);
  return found !== undefined && (known === null || known.has(found.metric.key));
}
