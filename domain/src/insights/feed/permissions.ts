import { permission } from '../../kit/permission.ts';

/** Changes of the shop’s figures, as far as one may see the metric; conversations only as far as one may see them. */
export const feedRead = permission(
  'insights.read-feed',
  { zh: '查看洞察：每晚发现的重要变化', en: 'See insights: changes that were found overnight' },
  ['manager', 'lead', 'planner', 'viewer'],
);
/** Says what is useful, has insights looked for at once, and keeps the calendar of promotions. */
export const feedTeach = permission(
  'insights.teach-feed',
  {
    zh: '评价洞察、立即查找、维护大促日历',
    en: 'Judge insights, look for them at once, and keep the calendar of promotions',
  },
  ['manager', 'lead'],
);

export const feedPermissions = [feedRead, feedTeach] as const;
