import { permission } from '../../kit/permission.ts';

/** Taking in what platforms' own exports say, and saying whose accounts are in them. */
export const toldManage = permission(
  'insights.import-platform-figures',
  {
    zh: '导入平台自己的数字，认领其中的账号',
    en: 'Import the platforms’ own figures, and say whose accounts are whose',
  },
  ['manager'],
);
