import { z } from 'zod';
import { fact } from '../../kit/fact.ts';
import { Id, Moment } from '../../kit/shapes.ts';
import { channelsRead } from '../permissions.ts';

export const portalChanged = fact({
  kind: 'channels.portal-changed',
  words: { zh: '修改了自助页面', en: 'The portal was changed' },
  payload: z.object({ workspaceId: Id, fields: z.array(z.string()) }),
  seenWith: channelsRead,
  subject: 'workspaceId',
});

export const portalCodeSent = fact({
  kind: 'channels.portal-code-sent',
  words: { zh: '发出了自助页面验证码', en: 'A code for the portal was mailed' },
  payload: z.object({ codeId: Id }),
  seenWith: null,
  subject: 'codeId',
});

export const portalCodeRefused = fact({
  kind: 'channels.portal-code-refused',
  words: { zh: '自助页面验证码不对', en: 'A wrong code for the portal was tried' },
  payload: z.object({ codeId: Id, tries: z.number().int() }),
  seenWith: null,
  subject: 'codeId',
});

export const portalLinkMade = fact({
  kind: 'channels.portal-link-made',
  words: { zh: '为顾客生成了自助页面链接', en: 'A link to the portal was made for a customer' },
  payload: z.object({ linkId: Id, customerId: Id, expiresAt: Moment }),
  seenWith: channelsRead,
  subject: 'customerId',
});

/** Somebody showed who they are: by a mailed code, or by opening a member's link. */
export const portalEntered = fact({
  kind: 'channels.portal-entered',
  words: { zh: '顾客进入了自助页面', en: 'A customer entered the portal' },
  payload: z.object({ sessionId: Id, customerId: Id, by: z.enum(['code', 'link']), linkId: Id.nullable() }),
  seenWith: channelsRead,
  subject: 'customerId',
});

export const portalLeft = fact({
  kind: 'channels.portal-left',
  words: { zh: '顾客退出了自助页面', en: 'A customer left the portal' },
  payload: z.object({ sessionId: Id, customerId: Id }),
  seenWith: channelsRead,
  subject: 'customerId',
});

/** A customer switched pushes to one of their browsers on or off. */
export const ownBrowserSwitched = fact({
  kind: 'channels.own-browser-switched',
  words: { zh: '顾客开启或关闭了浏览器推送', en: 'A customer switched pushes to a browser on or off' },
  payload: z.object({ customerId: Id, isOn: z.boolean() }),
  seenWith: channelsRead,
  subject: 'customerId',
});

export const portalFacts = [
  portalChanged,
  portalCodeSent,
  portalCodeRefused,
  portalLinkMade,
  portalEntered,
  portalLeft,
  ownBrowserSwitched,
] as const;
