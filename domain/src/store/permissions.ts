import { permission } from '../kit/permission.ts';

const desk = ['manager', 'lead', 'agent'] as const;

export const storeRead = permission('store.read', { zh: '查看订单和商品', en: 'See orders and products' }, [
  ...desk,
  'reviewer',
  'viewer',
]);
export const storeWrite = permission(
  'store.write',
  { zh: '导入和修改订单、商品', en: 'Import and change orders and products' },
  ['manager'],
);
export const storeLink = permission(
  'store.link',
  { zh: '确认订单属于哪位顾客', en: 'Say whose orders they are' },
  desk,
);
export const storeSeeReceivers = permission(
  'store.see-receivers',
  { zh: '查看完整的收货信息（每次查看都有记录）', en: 'See receivers in full; every look is recorded' },
  ['manager', 'lead'],
);

export const storePermissions = [storeRead, storeWrite, storeLink, storeSeeReceivers] as const;
