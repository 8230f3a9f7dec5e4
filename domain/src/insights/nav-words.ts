import { defineWords } from '../kit/words.ts';

/** What leads to the pages: known before any of them is there. */
export const insightsNavWords = defineWords('insights-nav', {
  dashboards: { zh: '仪表盘', en: 'Dashboards' },
  dashboard: { zh: '仪表盘', en: 'Dashboard' },
  mine: { zh: '我的数字', en: 'My figures' },
  explore: { zh: '探索', en: 'Explore' },
  alerts: { zh: '预警', en: 'Alerts' },
  alert: { zh: '预警', en: 'Alert' },
  goals: { zh: '目标', en: 'Goals' },
  themes: { zh: '主题', en: 'Themes' },
  theme: { zh: '主题', en: 'Theme' },
  feed: { zh: '洞察动态', en: 'Insight feed' },
  told: { zh: '平台的数字', en: 'Platforms’ figures' },
  measures: { zh: '数字的口径', en: 'How figures are made' },
  board: { zh: '实时看板', en: 'Live board' },
});
