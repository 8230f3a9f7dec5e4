import {
  channelsManage,
  type Widget,
  type WidgetSettings,
  channelsWords as words,
} from '@zhiyin/domain/channels';
import type { ShopCalendar } from '@zhiyin/domain/platform';
import { type ReactNode, useState } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useMay } from '#lib/session/session-context.ts';
import { useDraft } from '#ui/form/use-draft.ts';
import { useToast } from '#ui/toast/use-toast.ts';
import styles from '../channels.module.css';
import { useChangeWidget, useCreateWidget } from '../data.ts';
import { HoursDialog } from '../hours/hours-dialog.tsx';
import { IdentitySection } from '../identity/identity-section.tsx';
import { FormDialog } from '../pre-chat/form-dialog.tsx';
import { SettingsForm } from './settings-form.tsx';
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

/** What is being edited beside the chat itself. */
type Editing =
  | { readonly kind: 'hours'; readonly calendar: ShopCalendar | null }
  | { readonly kind: 'questions'; readonly formId: string };

/** A chat's settings with their look beside them, changing as one types. */
export function WidgetEditor({ widget, onCreated, onCancel, children }: Props) {
  const mayManage = useMay()(channelsManage);
  const save = useSave(widget, onCreated);
  const [editing, setEditing] = useState<Editing | null>(null);
  const close = () => setEditing(null);
  const draft = useDraft({ initial: fieldsOf(widget), schema: WidgetForm, save });
  return (
    <div className={styles['editor']}>
      <div className={styles['settings']}>
        {children}
        {mayManage && (
          <SettingsForm
            draft={draft}
            widget={widget}
            onCancel={onCancel}
            onEditHours={(calendar) => setEditing({ kind: 'hours', calendar })}
            onEditQuestions={(formId) => setEditing({ kind: 'questions', formId })}
          />
        )}
        {widget && mayManage && <IdentitySection widget={widget} />}
      </div>
      <WidgetPreview fields={draft.values} />
      {editing?.kind === 'hours' && (
        <HoursDialog calendar={editing.calendar} onSaved={draft.at('calendarId').onChange} onClose={close} />
      )}
      {editing?.kind === 'questions' && <FormDialog formId={editing.formId} onClose={close} />}
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
