import type { Locale } from '@zhiyin/domain/kit';
import { editMe, getMe, listMembers } from '@zhiyin/domain/people';
import { accountWords as words } from '@zhiyin/domain/platform';
import { useAct } from '#lib/endpoint-query.ts';
import { useLocale, useSay } from '#lib/i18n/locale-context.ts';
import { useSession } from '#lib/session/session-context.ts';
import { DraftForm } from '#ui/form/draft-form.tsx';
import { SelectField } from '#ui/form/select-field.tsx';
import { TextField } from '#ui/form/text-field.tsx';
import { useDraft } from '#ui/form/use-draft.ts';
import { useToast } from '#ui/toast/use-toast.ts';
import { timeZones } from '../door/time-zones.ts';

interface Filled {
  readonly name: string;
  readonly locale: Locale | null;
  readonly timeZone: string | null;
}

/** Name, language and time zone. A changed language is spoken at once. */
export function ProfileForm() {
  const t = useSay();
  const toast = useToast();
  const { setLocale } = useLocale();
  const { member } = useSession();
  const edit = useAct(editMe, [getMe, listMembers]);
  const initial: Filled = { name: member.name, locale: member.locale, timeZone: member.timeZone };
  const draft = useDraft({
    initial,
    schema: editMe.body,
    save: async (body) => {
      await edit.mutateAsync({ body });
      if (body.locale && body.locale !== member.locale) setLocale(body.locale);
    },
  });
  const languages = [
    { value: 'zh', label: t(words.chinese) },
    { value: 'en', label: t(words.english) },
  ] as const;
  return (
    <DraftForm draft={draft} verb={t(words.save)} onSaved={() => toast.say(t(words.saved))}>
      <TextField at={draft.at('name')} label={t(words.name)} hint={member.email} autoComplete="name" />
      <SelectField
        at={draft.at('locale')}
        label={t(words.language)}
        hint={t(words.languageHint)}
        options={languages}
      />
      <SelectField at={draft.at('timeZone')} label={t(words.timeZone)} options={timeZones(member.timeZone)} />
    </DraftForm>
  );
}
