import { channelsManage, type Widget, channelsWords as words } from '@zhiyin/domain/channels';
import type { ReactNode } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useMay } from '#lib/session/session-context.ts';
import { DraftForm } from '#ui/form/draft-form.tsx';
import { FormSection } from '#ui/form/form-section.tsx';
import { ParagraphField, TextField } from '#ui/form/text-field.tsx';
import { useDraft } from '#ui/form/use-draft.ts';
import { useToast } from '#ui/toast/use-toast.ts';
import styles from './channels.module.css';
import { ColourField } from './colour-field.tsx';
import { useChangeWidget, useCreateWidget } from './data.ts';
import { changedSettings, fieldsOf, WidgetForm, type WidgetSettings } from './widget-form.ts';
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
            <FormSection title={t(words.look)} description={t(words.lookHint)}>
              <TextField
                at={draft.at('name')}
                label={t(words.name)}
                hint={t(words.nameHint)}
                isFirst={!widget}
              />
              <TextField at={draft.at('greetingZh')} label={t(words.greetingZh)} />
              <TextField at={draft.at('greetingEn')} label={t(words.greetingEn)} />
              <ColourField at={draft.at('colour')} label={t(words.colour)} />
            </FormSection>
            <FormSection title={t(words.where)}>
              <ParagraphField
                at={draft.at('allowedDomains')}
                label={t(words.allowedDomains)}
                hint={t(words.allowedDomainsHint)}
                isOptional
              />
            </FormSection>
          </DraftForm>
        )}
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
      const { widgetId } = await create.mutateAsync({ body: settings });
      toast.say(t(words.created));
      return onCreated(widgetId);
    }
    const { widgetId } = widget;
    await change.mutateAsync({ params: { widgetId }, body: changedSettings(widget, settings) });
    toast.say(t(words.saved));
  };
}
