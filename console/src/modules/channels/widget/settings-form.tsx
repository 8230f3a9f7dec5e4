import { type Widget, channelsWords as words } from '@zhiyin/domain/channels';
import type { ShopCalendar } from '@zhiyin/domain/platform';
import { useSay } from '#lib/i18n/locale-context.ts';
import { DraftForm } from '#ui/form/draft-form.tsx';
import { FormSection } from '#ui/form/form-section.tsx';
import { SwitchField } from '#ui/form/switch-field.tsx';
import { ParagraphField } from '#ui/form/text-field.tsx';
import type { Draft } from '#ui/form/use-draft.ts';
import { HoursField } from '../hours/hours-field.tsx';
import { FormField } from '../pre-chat/form-field.tsx';
import { LookFields, OfflineFields } from './look-fields.tsx';
import type { WidgetFields } from './widget-form.ts';

interface Props {
  readonly draft: Draft<WidgetFields>;
  /** Null for one that is still to be made. */
  readonly widget: Widget | null;
  readonly onCancel: () => void;
  readonly onEditHours: (calendar: ShopCalendar | null) => void;
  readonly onEditQuestions: (formId: string) => void;
}

/** Everything that is set of a chat and saved together. */
export function SettingsForm({ draft, widget, onCancel, onEditHours, onEditQuestions }: Props) {
  const t = useSay();
  return (
    <DraftForm draft={draft} verb={t(widget ? words.save : words.create)} {...(!widget && { onCancel })}>
      <LookFields draft={draft} isNew={!widget} />
      <FormSection title={t(words.whenAway)} description={t(words.whenAwayHint)}>
        <HoursField at={draft.at('calendarId')} onEdit={onEditHours} />
        <OfflineFields draft={draft} />
      </FormSection>
      <FormSection title={t(words.preChat)} description={t(words.preChatAbout)}>
        <FormField at={draft.at('formId')} onEdit={onEditQuestions} />
      </FormSection>
      <FormSection title={t(words.where)} description={t(words.whereHint)}>
        <ParagraphField
          at={draft.at('allowedDomains')}
          label={t(words.allowedDomains)}
          hint={t(words.allowedDomainsHint)}
          isOptional
        />
        {widget?.identitySecretAt && (
          <SwitchField
            at={draft.at('isIdentityRequired')}
            label={t(words.requireIdentity)}
            hint={t(words.requireIdentityHint)}
          />
        )}
      </FormSection>
    </DraftForm>
  );
}
