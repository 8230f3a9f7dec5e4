import { accountWords, doorWords } from '@zhiyin/domain/platform';
import { type ConsoleModule, page } from '#ui/shell/console-module.ts';

const beforeTheDoor = { wing: null, icon: 'lock', may: 'anyone' } as const;

/** What every shop has: the door, one's account, and the settings of the whole shop. */
export const platform: ConsoleModule = {
  pages: [
    page({
      ...beforeTheDoor,
      path: '/sign-in',
      words: doorWords.signIn,
      load: async () => (await import('./door/sign-in-page.tsx')).SignInPage,
    }),
    page({
      ...beforeTheDoor,
      path: '/set-up',
      words: doorWords.setUp,
      load: async () => (await import('./door/set-up-page.tsx')).SetUpPage,
    }),
    page({
      ...beforeTheDoor,
      path: '/password/forgotten',
      words: doorWords.forgottenTitle,
      load: async () => (await import('./door/forgotten-page.tsx')).ForgottenPage,
    }),
    page({
      ...beforeTheDoor,
      path: '/reset-password',
      words: doorWords.forgottenTitle,
      load: async () => (await import('./door/reset-page.tsx')).ResetPage,
    }),
    page({
      ...beforeTheDoor,
      path: '/invitation',
      words: doorWords.join,
      load: async () => (await import('./door/invitation-page.tsx')).InvitationPage,
    }),
    page({
      path: '/account',
      words: accountWords.account,
      icon: 'person',
      wing: null,
      may: 'member',
      load: async () => (await import('./account/account-page.tsx')).AccountPage,
    }),
  ],
};
