import { permission } from '../permission.ts';

/** Without it cards, phones, addresses and passwords are blanked out in what is sent. The inbox lists it. */
export const seeSensitive = permission(
  'inbox.see-sensitive',
  {
    zh: '查看敏感信息（证件、银行卡、电话、地址、密码）',
    en: 'See identity numbers, cards, phones, addresses, passwords',
  },
  ['manager', 'lead', 'agent'],
);
