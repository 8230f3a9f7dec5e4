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

export const customersPermissions = [customersRead, customersEdit, customersMerge] as const;
