import {
  channelsManage,
  type Widget,
  type WidgetSettings,
  channelsWords as words,
} from '@zhiyin/domain/channels';
import type { ReactNode } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useMay } from '#lib/session/session-context.ts';
import { DraftForm } from '#ui/form/draft-form.tsx';
import { FormSection } from '#ui/form/form-section.tsx';
import { SwitchField } from '#ui/form/switch-field.tsx';
import { ParagraphField } from '#ui/form/text-field.tsx';
import { useDraft } from '#ui/form/use-draft.ts';
import { useToast } from '#ui/toast/use-toast.ts';
import styles from '../channels.module.css';
import { useChangeWidget, useCreateWidget } from '../data.ts';
import { HoursField } from '../hours/hours-field.tsx';
import { IdentitySection } from '../identity/identity-section.tsx';
import { FormField } from '../pre-chat/form-field.tsx';
import { LookFields, OfflineFields } from './look-fields.tsx';
import { changedSettings, fieldsOf, WidgetForm } from './widget-form.ts';
import { WidgetPreview } from './widget-preview.tsx';

interface Props {
  /** Null for one that is still to be made. */
  readonly widget: Widget | null;
  readonly onCreated: (widgetId: string) => void;
  readonly onCancel: () => void;
  /** What stands above the form. */
  readonly children?: ReactNode;
}

/** A chat's settings with their look beside them, changing as one types. */
export function WidgetEditor({ widget, onCreated, onCancel, children }: Props) {
  const t = useSay();
  const mayManage = useMay()(channelsManage);
  const save = useSave(widget, onCreated);
  const draft = useDraft({ initial: fieldsOf(widget), schema: WidgetForm, save });
  return (
    <div className={styles['editor']}>
      <div className={styles['settings']}>
        {children}
        {mayManage && (
          <DraftForm
            draft={draft}
            verb={t(widget ? words.save : words.create)}
            {...(!widget && { onCancel })}
          >
            <LookFields draft={draft} isNew={!widget} />
            <FormSection title={t(words.whenAway)} description={t(words.whenAwayHint)}>
              <HoursField at={draft.at('calendarId')} />
              <OfflineFields draft={draft} />
            </FormSection>
            <FormSection title={t(words.preChat)} description={t(words.preChatAbout)}>
              <FormField at={draft.at('formId')} />
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
        )}
        {widget && mayManage && <IdentitySection widget={widget} />}
      </div>
      <WidgetPreview fields={draft.values} />
    </div>
  );
}

function useSave(widget: Widget | null, onCreated: (widgetId: string) => void) {
  const t = useSay();
  const toast = useToast();
  const create = useCreateWidget();
  const change = useChangeWidget();
  return async (settings: WidgetSettings) => {
    if (!widget) {
      const { isIdentityRequired: _needsSecret, ...body } = settings;
      const { widgetId } = await create.mutateAsync({ body });
      toast.say(t(words.created));
      return onCreated(widgetId);
    }
    const { widgetId } = widget;
    await change.mutateAsync({ params: { widgetId }, body: changedSettings(widget, settings) });
    toast.say(t(words.saved));
  };
}
