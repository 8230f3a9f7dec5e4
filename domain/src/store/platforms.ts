import type { Text } from '../kit/words.ts';

/** The platforms that orders and past chats usually come from, by the key that is stored; a shop may use its own words. */
const names: ReadonlyMap<string, Text> = new Map(
  Object.entries({
    taobao: { zh: '淘宝/天猫', en: 'Taobao/Tmall' },
    douyin: { zh: '抖音', en: 'Douyin' },
    pdd: { zh: '拼多多', en: 'Pinduoduo' },
    jd: { zh: '京东', en: 'JD' },
    xiaohongshu: { zh: '小红书', en: 'Xiaohongshu' },
    kuaishou: { zh: '快手', en: 'Kuaishou' },
    wechat: { zh: '微信小店', en: 'WeChat Shop' },
    shopify: brand('Shopify'),
    amazon: { zh: '亚马逊', en: 'Amazon' },
    chatwoot: brand('Chatwoot'),
    zendesk: brand('Zendesk'),
    other: { zh: '其他', en: 'Another' },
  }),
);

/** Keys of the platforms that have a name. */
export const platformKeys: readonly string[] = [...names.keys()];

/** What a platform is called; a shop's own word is its own name. */
export function platformName(platform: string): Text {
  return names.get(platform) ?? brand(platform);
}

/** A name that is the same in every language. */
function brand(name: string): Text {
  return { zh: name, en: name };
}

/**
 * The key of what somebody typed, so that a name and its key are one platform.
 *
 * @example platformKey('拼多多') // 'pdd'
 * @example platformKey('My own shop') // 'My own shop'
 */
export function platformKey(typed: string): string {
  const bare = typed.trim().toLowerCase();
  const found = [...names].find(([key, { zh, en }]) =>
    [key, zh.toLowerCase(), en.toLowerCase()].includes(bare),
  );
  return found?.[0] ?? typed.trim();
}
