import type { ChannelAdapter } from '../adapter.ts';
import { openAdapter } from '../tencent/open-adapter.ts';
import { manifest } from './manifest.ts';
import { followerProfile } from './profile.ts';
import { readOfficialPush } from './read-push.ts';

/** A WeChat official account. */
export const adapter: ChannelAdapter = {
  ...openAdapter(manifest, readOfficialPush),
  profileOf: followerProfile,
};
