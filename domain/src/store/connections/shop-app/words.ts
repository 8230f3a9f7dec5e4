import { defineWords } from '../../../kit/words.ts';

/** What the server says of shops that are connected by an app. */
export const shopAppWords = defineWords('store', {
  noShopApp: {
    zh: '这个连接不是用应用授权接入的。',
    en: 'This connection is not made by an app.',
  },
  privacyRequestNotFound: { zh: '没有这个隐私请求。', en: 'There is no such request.' },
  privacyShow: {
    zh: '{shop} 的一位顾客要看店里留着的资料，请在 30 天内办理',
    en: 'A customer of {shop} asks to see what you keep of them; 30 days are left',
  },
  privacyForget: {
    zh: '{shop} 的一位顾客要求删除资料，请在 30 天内办理',
    en: 'A customer of {shop} asks to be forgotten; 30 days are left',
  },
  privacyForgetShop: {
    zh: '{shop} 卸载应用已满 48 小时，Shopify 要求删除这家店的顾客资料',
    en: '{shop} removed the app 48 hours ago, and Shopify asks that what you keep of its customers be forgotten',
  },
});
