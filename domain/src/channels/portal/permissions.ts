import { permission } from '../../kit/permission.ts';

/** Whoever has such a link sees the customer's conversations of every team, so it is a right of its own. */
export const portalInvite = permission(
  'channels.make-portal-links',
  { zh: '给顾客发自助页面链接', en: 'Give customers links to their portal' },
  ['manager', 'lead', 'agent'],
);
