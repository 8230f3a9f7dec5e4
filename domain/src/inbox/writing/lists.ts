import type { Text } from '../../kit/words.ts';

/** What a list of words is about, which decides how it is explained. */
export const wordListKinds = ['advertising', 'off-platform', 'risky-promise', 'negative', 'jargon'] as const;
export type WordListKind = (typeof wordListKinds)[number];

export const wordListWords: Readonly<Record<WordListKind, Text>> = {
  advertising: { zh: '广告法极限词', en: 'Superlatives that advertising law forbids' },
  'off-platform': { zh: '站外联系方式', en: 'Contact outside the platform' },
  'risky-promise': { zh: '不能随口承诺的话', en: 'Promises not to be made lightly' },
  negative: { zh: '可以更积极的说法', en: 'Words that can be said positively' },
  jargon: { zh: '行话', en: 'Jargon' },
};

/** One word or phrase of a list. */
export interface WordEntry {
  readonly term: string;
  /** What can be said in its place; empty when there is nothing but leaving it out. */
  readonly instead: string;
  /** True for what looks like a listed word and is not: 第一时间 is no 第一. */
  readonly isFine: boolean;
}

const listed = (term: string, instead = ''): WordEntry => ({ term, instead, isFine: false });
const fine = (...terms: string[]): WordEntry[] => terms.map((term) => ({ term, instead: '', isFine: true }));

/** What a shop begins with; it makes them its own. */
export const starterLists: Readonly<Record<WordListKind, readonly WordEntry[]>> = {
  advertising: [
    ...['最好', '最佳', '最优', '最低', '最便宜', '最高级', '最新鲜', '最先进', '史上最'].map((term) =>
      listed(term, '很好'),
    ),
    ...['第一', '全国第一', '销量第一', '全网第一', '独一无二', '绝无仅有'].map((term) => listed(term)),
    ...['国家级', '世界级', '顶级', '极品', '王牌', '唯一', '首选', '万能', '永久', '祖传'].map((term) =>
      listed(term),
    ),
    ...['百分之百', '100%', '绝对', '全网最低价', '史无前例', '驰名商标', '国家免检'].map((term) =>
      listed(term),
    ),
    ...[
      'the best',
      'number one',
      'No. 1',
      'world-class',
      'guaranteed cure',
      'risk-free',
      '100% effective',
    ].map((term) => listed(term)),
    ...fine('第一时间', '第一次', '第一天', '第一步', '第一个', '最好的祝愿', '绝对值', '唯一编号', '首选项'),
  ],
  'off-platform': [
    ...['加微信', '加我微信', '微信号', '加QQ', 'QQ号', '私下转账', '支付宝转', '微信转账', '线下交易'].map(
      (term) => listed(term, '在这里沟通'),
    ),
    ...['扫码付款', '站外', '返现到微信', '好评返现', '加V', '加vx'].map((term) => listed(term)),
    ...['my WhatsApp', 'add me on', 'pay me directly', 'bank transfer to me', 'outside the platform'].map(
      (term) => listed(term),
    ),
  ],
  'risky-promise': [
    ...['保证', '肯定没问题', '一定能到', '马上就到', '绝对不会', '包您满意', '无条件退'].map((term) =>
      listed(term, '我会尽快为您确认'),
    ),
    ...['I guarantee', 'definitely arrive', 'for sure', 'no matter what'].map((term) =>
      listed(term, 'I will check and tell you'),
    ),
    ...fine('保证金', '质量保证书'),
  ],
  negative: [
    listed('不知道', '我帮您查一下'),
    listed('没办法', '我们可以这样处理'),
    listed('不可能', '目前还做不到，可以为您'),
    listed('这不归我管', '我请负责的同事来帮您'),
    listed('您必须', '麻烦您'),
    listed('你自己', '您可以'),
    listed('规定就是这样', '我来说明一下原因'),
    listed("I don't know", 'let me find out'),
    listed("can't help", 'here is what I can do'),
    listed('you must', 'could you please'),
    listed('not my job', 'I will bring in the right colleague'),
    listed("that's our policy", 'let me explain why'),
  ],
  jargon: [
    listed('SKU', '款式'),
    listed('揽收', '快递取件'),
    listed('SOP', '流程'),
    listed('客单', '订单'),
    listed('售后单', '退换申请'),
    listed('RMA', 'return number'),
    listed('ETA', 'expected arrival'),
    listed('OOS', 'out of stock'),
  ],
};
