import type { Text } from '../words.ts';
import type { MetricDocument } from './metric.ts';

/** A page of our own guide, by its file, with the name that stands above it. */
const pages = {
  figures: { zh: '数字', en: 'Figures' },
  surveys: { zh: '调查', en: 'Surveys' },
  'follow-ups': { zh: '会话阶段与回访', en: 'Stages of a conversation, and follow-ups' },
  'service-levels': { zh: '服务时限', en: 'Service levels' },
  tickets: { zh: '工单', en: 'Tickets' },
  promises: { zh: '对顾客的承诺', en: 'Promises to customers' },
  suggestions: { zh: '建议箱', en: 'Suggestions' },
  improvement: { zh: '改进', en: 'Improvement' },
  themes: { zh: '主题', en: 'Themes' },
} as const satisfies Readonly<Record<string, Text>>;

/**
 * The document of a definition of our own: the section of our guide that explains it. A test holds that it is there.
 *
 * @example inGuide('figures', { zh: '时间', en: 'Time' })
 */
export function inGuide(page: keyof typeof pages, section: Text): MetricDocument {
  const { zh, en } = pages[page];
  return { title: { zh: `知音指南《${zh}》`, en: `Zhiyin’s guide “${en}”` }, section, guide: page };
}
