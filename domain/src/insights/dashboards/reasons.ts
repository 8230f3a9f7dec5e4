import { defineWords } from '../../kit/words.ts';

/** Why something about a dashboard was refused. */
export const dashboardReasons = defineWords('insights', {
  dashboardNotFound: {
    zh: '没有这个仪表盘，或者没有与你共享',
    en: 'There is no such dashboard, or it is not shared with you',
  },
  dashboardChangedMeanwhile: {
    zh: '刚才有人修改了这个仪表盘，请重新打开再改',
    en: 'Somebody has just changed this dashboard. Open it again and make your change',
  },
  dashboardNotYours: {
    zh: '只有制作者和可以共享仪表盘的人能修改它',
    en: 'Only its maker, and who may share dashboards, can change it',
  },
  dashboardsMax: {
    zh: '仪表盘和保存的问题已经有 {max} 个了，请先删掉不用的',
    en: 'There are {max} dashboards and saved questions already. Delete some that nobody uses',
  },
  sharingTeams: {
    zh: '请选择与哪些小组共享',
    en: 'Say which teams it is shared with',
  },
});
