import { defineWords } from '../../kit/words.ts';

/** What the settings of a shop say when they refuse. */
export const shopWords = defineWords('shop', {
  ownTwoFactorFirst: {
    zh: '请先为自己的账号开启两步验证，再要求所有人。',
    en: 'Turn on two-step sign-in for your own account first, then ask it of everybody.',
  },
  twoFactorNeeded: {
    zh: '本店要求两步验证，请先为您的账号开启。',
    en: 'This shop asks for two-step sign-in. Please turn it on for your account first.',
  },
});
