import { type Portal, portalPageWords as portalWords, channelsWords as words } from '@zhiyin/domain/channels';
import type { FormEntry } from '@zhiyin/domain/platform';
import { useSay } from '#lib/i18n/locale-context.ts';
import { DraftForm } from '#ui/form/draft-form.tsx';
import { FormSection } from '#ui/form/form-section.tsx';
import { SelectManyField } from '#ui/form/select-field.tsx';
import { SwitchField } from '#ui/form/switch-field.tsx';
import { ParagraphField, TextField } from '#ui/form/text-field.tsx';
import { useDraft } from '#ui/form/use-draft.ts';
import { useToast } from '#ui/toast/use-toast.ts';
import { ColourField } from '../colour-field.tsx';
import { useChangePortal } from './data.ts';
import { changedPortal, fieldsOf, PortalForm } from './portal-form.ts';

interface Props {
  readonly portal: Portal;
  readonly forms: readonly FormEntry[];
}

/** The portal's settings. */
export function PortalEditor({ portal, forms }: Props) {
  const t = useSay();
  const toast = useToast();
  const change = useChangePortal();
  const draft = useDraft({
    initial: fieldsOf(portal),
    schema: PortalForm,
    save: async (fields) => {
      await change.mutateAsync({ body: changedPortal(portal, fields) });
      toast.say(t(words.saved));
    },
  });
  const options = forms.map(({ formId, title }) => ({ value: formId, label: t(title) }));
  return (
    <DraftForm draft={draft} verb={t(words.save)}>
      <FormSection title={t(portalWords.portal)}>
        <SwitchField
          at={draft.at('isOn')}
          label={t(portalWords.portalIsOn)}
          hint={t(portalWords.portalIsOnHint)}
        />
      </FormSection>
      <FormSection title={t(portalWords.portalLook)} description={t(portalWords.portalLookHint)}>
        <ColourField at={draft.at('colour')} label={t(words.colour)} />
        <TextField at={draft.at('titleZh')} label={t(portalWords.portalTitleZh)} />
        <TextField at={draft.at('titleEn')} label={t(portalWords.portalTitleEn)} />
        <ParagraphField at={draft.at('welcomeZh')} label={t(portalWords.portalWelcomeZh)} rows={2} />
        <ParagraphField at={draft.at('welcomeEn')} label={t(portalWords.portalWelcomeEn)} rows={2} />
      </FormSection>
      <FormSection title={t(portalWords.portalForms)} description={t(portalWords.portalFormsHint)}>
        <SelectManyField
          at={{ ...draft.at('formIds'), onChange: (ids) => draft.at('formIds').onChange([...ids]) }}
          label={t(portalWords.portalForms)}
          options={options}
          placeholder={options.length === 0 ? t(portalWords.portalFormsNone) : ''}
          isOptional
        />
      </FormSection>
    </DraftForm>
  );
}
