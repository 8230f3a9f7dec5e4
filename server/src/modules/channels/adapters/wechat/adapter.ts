import { openAdapter } from '../tencent/open-adapter.ts';
import { manifest } from './manifest.ts';
import { readOfficialPush } from './read-push.ts';

/** A WeChat official account. */
export const adapter = openAdapter(manifest, readOfficialPush);
