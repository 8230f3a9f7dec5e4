import {
  changeRepeatSettings,
  type RepeatSettings,
  improvementPageWords as words,
} from '@zhiyin/domain/improvement';
import { useSay } from '#lib/i18n/locale-context.ts';
import { Dialog } from '#ui/dialog/dialog.tsx';
import { DraftForm } from '#ui/form/draft-form.tsx';
import { NumberField } from '#ui/form/number-field.tsx';
import { SelectField } from '#ui/form/select-field.tsx';
import { SwitchField } from '#ui/form/switch-field.tsx';
import { useDraft } from '#ui/form/use-draft.ts';
import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import { useToast } from '#ui/toast/use-toast.ts';
import { useChangeRepeats, useMemberOptions, useRepeats } from '../data.ts';
import styles from '../improvement.module.css';

/** When low scores that repeat become a finding by themselves. */
export function RepeatsDialog({ onClose }: { onClose: () => void }) {
  const t = useSay();
  const settings = useRepeats();
  return (
    <Dialog title={t(words.repeats)} onClose={onClose} width={480}>
      <p className={styles['lead']}>{t(words.repeatsHint)}</p>
      {settings.isPending && <PageLoading rows={5} />}
      {settings.error && <PageError error={settings.error} onRetry={settings.refetch} />}
      {settings.data && <Editor settings={settings.data} onClose={onClose} />}
    </Dialog>
  );
}

const counts = ['reasonTimes', 'productTimes', 'teamTimes'] as const;
/** While it is filled in, a number may be empty. */
type Values = Pick<RepeatSettings, 'isOn' | 'ownerId'> &
  Readonly<Record<(typeof counts)[number] | 'days', number | null>>;

function Editor({ settings, onClose }: { settings: RepeatSettings; onClose: () => void }) {
  const t = useSay();
  const toast = useToast();
  const act = useChangeRepeats();
  const members = useMemberOptions();
  const draft = useDraft<Values, typeof changeRepeatSettings.body>({
    initial: settings,
    schema: changeRepeatSettings.body,
    save: (body) => act.mutateAsync({ body }).then(() => toast.say(t(words.saved))),
  });
  return (
    <DraftForm draft={draft} verb={t(words.save)} onSaved={onClose} onCancel={onClose}>
      <SwitchField at={draft.at('isOn')} label={t(words.repeatsOn)} />
      <NumberField at={draft.at('days')} label={t(words.repeatDays)} min={1} max={90} unit={t(words.days)} />
      {counts.map((key) => (
        <NumberField
          key={key}
          at={draft.at(key)}
          label={t(words[key])}
          {...(key === 'teamTimes' && { hint: t(words.timesHint) })}
          min={0}
          max={100}
          unit={t(words.times)}
        />
      ))}
      <SelectField
        at={draft.at('ownerId')}
        label={t(words.repeatOwner)}
        hint={t(words.repeatOwnerHint)}
        options={members}
        isOptional
      />
    </DraftForm>
  );
}
