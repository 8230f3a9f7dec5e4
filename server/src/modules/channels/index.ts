import { channelsFacts, channelsPermissions } from '@zhiyin/domain/channels';
import type { Module } from '#platform/module.ts';
import { reactions } from './reactions.ts';
import { routes } from './routes.ts';
import { identifyVisitor } from './visitor-token.ts';

export { sitesAllowed } from './actions/sites-allowed.ts';
export { firstSiteKey, oldestWidget } from './queries.ts';

export const channels: Module = {
  name: 'channels',
  permissions: channelsPermissions,
  facts: channelsFacts,
  routes,
  reactions,
  identify: identifyVisitor,
};
