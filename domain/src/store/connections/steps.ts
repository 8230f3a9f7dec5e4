import type { Text } from '../../kit/words.ts';
import { platformWords } from './asked/platform-words.ts';
import { taobaoWords } from './asked/taobao-words.ts';
import type { ConnectionKind } from './kinds.ts';
import { connectionPageWords as words } from './page-words.ts';

/** What is to be done in each shop system, in order, by the names that its own pages have. */
export const connectionSteps: Readonly<Record<ConnectionKind, readonly Text[]>> = {
  shopify: [words.shopifySecret, words.shopifyCreate, words.shopifyUpdate, words.shopifyTest],
  woocommerce: [words.wooAdd, words.wooFields, words.wooSecond, words.wooTest],
  taobao: [taobaoWords.stepApp, taobaoWords.stepAuthorise, taobaoWords.stepFill, taobaoWords.stepChat],
  douyin: [
    ...[platformWords.douyinApp, platformWords.douyinIp, platformWords.fill, platformWords.douyinPush],
    platformWords.douyinChat,
  ],
  pdd: [platformWords.pddApp, platformWords.pddCloud, platformWords.fill, platformWords.pddChat],
  jd: [platformWords.jdApp, platformWords.jdCloud, platformWords.fill, platformWords.jdChat],
  xiaohongshu: [
    ...[platformWords.xiaohongshuApp, platformWords.fill, platformWords.xiaohongshuPast],
    platformWords.xiaohongshuChat,
  ],
  alibaba: [platformWords.alibabaApp, platformWords.fill, platformWords.alibabaChat],
};
