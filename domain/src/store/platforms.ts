import type { Text } from '../kit/words.ts';

/** The platforms that orders and past chats usually come from, by the key that is stored; a shop may use its own words. */
const names: Readonly<Record<string, Text>> = {
  taobao: { zh: '淘宝/天猫', en: 'Taobao/Tmall' },
  douyin: { zh: '抖音', en: 'Douyin' },
  pdd: { zh: '拼多多', en: 'Pinduoduo' },
  jd: { zh: '京东', en: 'JD' },
  xiaohongshu: { zh: '小红书', en: 'Xiaohongshu' },
  alibaba: { zh: '1688', en: '1688' },
  kuaishou: { zh: '快手', en: 'Kuaishou' },
  wechat: { zh: '微信小店', en: 'WeChat Shop' },
  shopify: { zh: 'Shopify 店铺', en: 'Shopify' },
  woocommerce: { zh: 'WooCommerce 店铺', en: 'WooCommerce' },
  amazon: { zh: '亚马逊', en: 'Amazon' },
  chatwoot: { zh: 'Chatwoot 客服', en: 'Chatwoot' },
  zendesk: { zh: 'Zendesk 客服', en: 'Zendesk' },
  other: { zh: '其他', en: 'Another' },
};

/** Keys of the platforms that have a name. */
export function platformKeys(): readonly string[] {
  return Object.keys(names);
}

/** What a platform is called; a shop's own word is its own name. */
export function platformName(platform: string): Text {
  const known = Object.hasOwn(names, platform) ? names[platform] : undefined;
  return known ?? { zh: platform, en: platform };
}

/**
 * The key of what somebody typed, so that a name and its key are one platform.
 *
 * @example platformKey('拼多多') // 'pdd'
 * @example platformKey('天猫') // 'taobao'
 * @example platformKey('My own shop') // 'My own shop'
 */
export function platformKey(typed: string): string {
  const bare = typed.trim().toLowerCase();
  const found = Object.entries(names).find(([key, { zh, en }]) =>
    [key, zh, en, ...zh.split('/'), ...en.split('/')].some((name) => name.toLowerCase() === bare),
  );
  return found?.[0] ?? typed.trim();
}
