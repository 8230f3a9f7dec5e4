import type { Locale } from '@zhiyin/domain/kit';
import { getMe } from '@zhiyin/domain/people';
import {
  accountWords,
  changeShop,
  demandTwoFactor,
  readShop,
  type ShopSettings,
  shopPageWords as words,
} from '@zhiyin/domain/platform';
import { useAct } from '#lib/endpoint-query.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useMay } from '#lib/session/session-context.ts';
import { DraftForm } from '#ui/form/draft-form.tsx';
import { FormSection } from '#ui/form/form-section.tsx';
import { SelectField } from '#ui/form/select-field.tsx';
import { SwitchField } from '#ui/form/switch-field.tsx';
import { TextField } from '#ui/form/text-field.tsx';
import { type Draft, useDraft } from '#ui/form/use-draft.ts';
import { useToast } from '#ui/toast/use-toast.ts';
import { timeZones } from '../door/time-zones.ts';
import { changedOf } from './changed-of.ts';

interface Filled {
  readonly name: string;
  readonly timeZone: string | null;
  readonly locale: Locale | null;
  readonly isTwoFactorNeeded: boolean;
}

/** The settings of the shop. What was not touched is not sent, as not everybody may change all of it. */
export function ShopForm({ shop }: { shop: ShopSettings }) {
  const t = useSay();
  const toast = useToast();
  const change = useAct(changeShop, [readShop, getMe]);
  const draft = useDraft<Filled, typeof changeShop.body>({
    initial: shop,
    schema: changeShop.body,
    save: (body) => change.mutateAsync({ body: changedOf(shop, body) }),
  });
  return (
    <DraftForm draft={draft} verb={t(words.save)} onSaved={() => toast.say(t(words.saved))}>
      <FormSection title={t(words.about)}>
        <AboutFields draft={draft} timeZone={shop.timeZone} />
      </FormSection>
      <FormSection title={t(words.security)}>
        <TwoFactorField draft={draft} shop={shop} />
      </FormSection>
    </DraftForm>
  );
}

function AboutFields({ draft, timeZone }: { draft: Draft<Filled>; timeZone: string }) {
  const t = useSay();
  const languages = [
    { value: 'zh', label: t(accountWords.chinese) },
    { value: 'en', label: t(accountWords.english) },
  ] as const;
  return (
    <>
      <TextField
        at={draft.at('name')}
        label={t(words.name)}
        hint={t(words.nameHint)}
        autoComplete="organization"
      />
      <SelectField
        at={draft.at('timeZone')}
        label={t(words.timeZone)}
        hint={t(words.timeZoneHint)}
        options={timeZones(timeZone)}
      />
      <SelectField
        at={draft.at('locale')}
        label={t(words.locale)}
        hint={t(words.localeHint)}
        options={languages}
      />
    </>
  );
}

/** An owner's switch; others see how it stands. */
function TwoFactorField({ draft, shop }: { draft: Draft<Filled>; shop: ShopSettings }) {
  const t = useSay();
  const mayDemand = useMay()(demandTwoFactor);
  if (mayDemand) {
    return (
      <SwitchField
        at={draft.at('isTwoFactorNeeded')}
        label={t(words.twoFactor)}
        hint={t(words.twoFactorHint)}
      />
    );
  }
  return (
    <p>
      {t(words.twoFactor)}: {t(shop.isTwoFactorNeeded ? accountWords.isOn : accountWords.isOff)}{' '}
      {t(words.ownersOnly)}
    </p>
  );
}
