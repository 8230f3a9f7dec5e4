import {
  accountNavWords,
  browserPushWords,
  noticeChoiceWords,
  accountWords as words,
} from '@zhiyin/domain/platform';
import { useSay } from '#lib/i18n/locale-context.ts';
import { FormSection } from '#ui/form/form-section.tsx';
import { Page } from '#ui/page/page.tsx';
import { NoticeChoices } from '../notices/notice-choices.tsx';
import { OwnSettings } from '../notices/own-settings.tsx';
import { NotifyThisBrowser } from '../push/notify-this-browser.tsx';
import { PasswordForm } from './password-form.tsx';
import { ProfileForm } from './profile-form.tsx';
import { SessionList } from './session-list.tsx';
import { TwoFactor } from './two-factor/two-factor.tsx';

/** A member's own corner: who she is, and how she signs in. */
export function AccountPage() {
  const t = useSay();
  return (
    <Page title={t(accountNavWords.account)} width="text">
      <FormSection title={t(words.profile)} description={t(words.profileSay)}>
        <ProfileForm />
      </FormSection>
      <FormSection title={t(noticeChoiceWords.choices)} description={t(noticeChoiceWords.choicesHint)}>
        <NoticeChoices />
      </FormSection>
      <FormSection title={t(noticeChoiceWords.when)} description={t(noticeChoiceWords.whenHint)}>
        <OwnSettings />
      </FormSection>
      <FormSection title={t(browserPushWords.title)} description={t(browserPushWords.titleSay)}>
        <NotifyThisBrowser />
      </FormSection>
      <FormSection title={t(words.password)} description={t(words.passwordSay)}>
        <PasswordForm />
      </FormSection>
      <FormSection title={t(words.twoFactor)} description={t(words.twoFactorSay)}>
        <TwoFactor />
      </FormSection>
      <FormSection title={t(words.sessions)} description={t(words.sessionsSay)}>
        <SessionList />
      </FormSection>
    </Page>
  );
}
