import { defineWords } from '../../kit/words.ts';

/** What a member's own account page is called; what it says is loaded with it. */
export const accountNavWords = defineWords('account-nav', {
  account: { zh: '我的账号', en: 'My account' },
});
