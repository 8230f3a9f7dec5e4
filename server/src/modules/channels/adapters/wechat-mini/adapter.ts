import { openAdapter } from '../tencent/open-adapter.ts';
import { manifest } from './manifest.ts';
import { readMiniPush } from './read-push.ts';

/** The customer service of a WeChat mini-program: pushed in JSON or XML, answered with texts and pictures. */
export const adapter = openAdapter(manifest, readMiniPush);
