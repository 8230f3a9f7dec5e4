import { permission } from '../../kit/permission.ts';

/** What customers speak of, with quotes from what one may see. */
export const themesRead = permission(
  'insights.read-themes',
  { zh: '查看顾客谈论的主题和原话', en: 'See what customers speak of, with quotes' },
  ['manager', 'lead', 'reviewer', 'trainer', 'viewer'],
);
/** Names of themes, what is merged, and which contact reason they belong to. */
export const themesManage = permission(
  'insights.manage-themes',
  { zh: '给主题改名、合并、对应到联系原因', en: 'Rename and merge themes, and map them to contact reasons' },
  ['manager', 'lead'],
);

export const themePermissions = [themesRead, themesManage] as const;
