import { permission } from '../kit/permission.ts';

const desk = ['manager', 'lead', 'agent'] as const;

export const customersRead = permission('customers.read', { zh: '查看顾客', en: 'See customers' }, [
  ...desk,
  'reviewer',
  'viewer',
]);
export const customersEdit = permission('customers.edit', { zh: '修改顾客资料', en: 'Edit customers' }, desk);
export const customersMerge = permission(
  'customers.merge',
  { zh: '合并和拆分顾客', en: 'Merge customers and take them apart' },
  desk,
);

export const customersPrivacy = permission(
  'customers.privacy',
  { zh: '导出和清除顾客的个人数据', en: 'Export and erase what is held of customers' },
  ['manager'],
);

export const customersPermissions = [customersRead, customersEdit, customersMerge, customersPrivacy] as const;
