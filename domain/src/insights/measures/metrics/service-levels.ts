import { type Metric, metric } from '../../../kit/metric/metric.ts';
import type { Text } from '../../../kit/words.ts';
import { type ServiceLevelConvention, serviceLevelConventions } from '../service-level.ts';
import { ofConversations } from './fields.ts';

const words: Readonly<Record<ServiceLevelConvention, { readonly name: Text; readonly formula: Text }>> = {
  'of-answered': {
    name: { zh: '服务水平：占已回复', en: 'Service level, of answered' },
    formula: { zh: '按时回复 ÷ 已回复。', en: 'Answered in time ÷ answered.' },
  },
  'of-offered': {
    name: { zh: '服务水平：占全部来询', en: 'Service level, of offered' },
    formula: { zh: '按时回复 ÷（已回复 + 放弃）。', en: 'Answered in time ÷ (answered + abandoned).' },
  },
  'without-early': {
    name: { zh: '服务水平：不计早放弃的', en: 'Service level, early abandons left out' },
    formula: {
      zh: '按时回复 ÷（已回复 + 超过时限才放弃）。',
      en: 'Answered in time ÷ (answered + abandoned after the time was over).',
    },
  },
  'early-kept': {
    name: { zh: '服务水平：早放弃算做到', en: 'Service level, early abandons as kept' },
    formula: {
      zh: '（按时回复 + 时限内放弃）÷（已回复 + 放弃）。',
      en: '(Answered in time + abandoned before the time was over) ÷ (answered + abandoned).',
    },
  },
};

/** The service level of first answers, once in each convention. */
export const serviceLevelMetrics: readonly { convention: ServiceLevelConvention; metric: Metric }[] =
  serviceLevelConventions.map((convention) => ({
    convention,
    metric: metric({
      ...ofConversations,
      key: `insights.service-level-${convention}`,
      name: words[convention].name,
      formula: {
        zh: `${words[convention].formula.zh}时限在“数字的口径”里设置（默认 180 秒），从会话发起到第一条人工回复；以发起时刻归期。`,
        en: `${words[convention].formula.en} In time: from opening to the first answer by a person within the time that is set (180 seconds unless changed), dated by the opening.`,
      },
      edgeCases: {
        zh: '四种口径各是一个指标，不要互相比较。直到结束都没有人工回复的算放弃，等待时间算到结束；还在等的不计。',
        en: 'The four conventions are metrics of their own; do not compare them. Ended without an answer by a person: abandoned, after the time until then. Whoever still waits does not count.',
      },
      unit: 'share',
      direction: 'up',
      source: 'conversation_measures.first_response_at, opened_at, closed_at',
    }),
  }));
