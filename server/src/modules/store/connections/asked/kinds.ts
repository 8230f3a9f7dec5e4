import type { AskedKindName } from '@zhiyin/domain/store';
import type { AskedKind } from './asked-kind.ts';
import { alibaba } from './platforms/alibaba.ts';
import { douyin } from './platforms/douyin.ts';
import { jd } from './platforms/jd.ts';
import { pdd } from './platforms/pdd.ts';
import { xiaohongshu } from './platforms/xiaohongshu.ts';
import { taobao } from './taobao.ts';

/** Every platform that is asked. */
export const askedPlatforms: Readonly<Record<AskedKindName, AskedKind>> = {
  ...{ taobao, douyin, pdd, jd, xiaohongshu, alibaba },
};
