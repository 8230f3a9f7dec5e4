import { type Metric, metric } from '../../../kit/metric/metric.ts';
import { platformRulesOn } from '../../../sla/index.ts';
import { contactFields, ofTurns } from './fields.ts';

/** A platform’s rule as a metric. */
export interface PlatformMetric {
  readonly rule: ReturnType<typeof platformRulesOn>[number];
  readonly metric: Metric;
}

const { channel } = contactFields;
const ofBuyerDays = { grain: 'buyer-day', fields: { channel }, dimensions: ['channel'] };

/** When what is known of platforms’ rules was last looked at. */
const lookedAt = '2026-11-22';

/** The rules that held then, each as a metric of what happened since the rule holds. */
export const platformMetrics: readonly PlatformMetric[] = platformRulesOn(lookedAt).map((rule) => ({
  rule,
  metric: metric({
    ...(rule.measure === 'served-buyers' ? ofBuyerDays : ofTurns),
    key: `insights.${rule.key.replace('.', '-')}`,
    name: rule.name,
    formula: rule.explains,
    edgeCases: {
      zh: `按 ${rule.effectiveFrom} 起的定义，只算那以后的；定义来自第三方转述，不是平台原文，重要的事请以平台后台的数字为准。还没到时限的轮次暂不计。`,
      en: `As defined from ${rule.effectiveFrom} on, and only since then. The definition is a third party’s copy, not the platform’s text: where it matters, go by the platform’s own figure. What can still be in time does not count yet.`,
    },
    unit: rule.measure === 'average-seconds' ? 'seconds' : 'share',
    direction: rule.measure === 'average-seconds' ? 'down' : 'up',
    source: 'turn_measures',
    document: {
      title: { zh: rule.source.title, en: rule.source.title },
      section: { zh: String(rule.source.year), en: String(rule.source.year) },
      url: `https://${rule.source.address}`,
      from: rule.effectiveFrom,
    },
  }),
}));
