import {
  heldNotices,
  NoticeSettings,
  noticeMails,
  noticeChoiceWords as words,
} from '@zhiyin/domain/platform';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { DraftForm } from '#ui/form/draft-form.tsx';
import { Field } from '#ui/form/field.tsx';
import { MinuteInput } from '#ui/form/minute-input.tsx';
import { NumberField } from '#ui/form/number-field.tsx';
import { SelectField } from '#ui/form/select-field.tsx';
import { SwitchField } from '#ui/form/switch-field.tsx';
import { type Draft, type Slot, useDraft } from '#ui/form/use-draft.ts';
import { useToast } from '#ui/toast/use-toast.ts';
import { QuietFields } from './quiet-fields.tsx';

interface Props {
  readonly settings: NoticeSettings;
  /** What taking the choice back is called; absent where there is none. */
  readonly takeBack: string | null;
  /** Where mails go, and what stands in their way. */
  readonly about?: ReactNode;
  /** Null takes the choice back. */
  readonly save: (settings: NoticeSettings | null) => Promise<unknown>;
}

interface Filled extends Omit<NoticeSettings, 'mailAfterMinutes'> {
  readonly mailAfterMinutes: number | null;
}

/** When one is told: how mails come, and the hours in which nothing does. */
export function SettingsForm({ settings, takeBack, about, save }: Props) {
  const t = useSay();
  const toast = useToast();
  const draft = useDraft<Filled, typeof NoticeSettings>({ initial: settings, schema: NoticeSettings, save });
  const back = async () => {
    await save(null).then(() => toast.say(t(words.saved)), toast.refuse);
  };
  const { mail, quiet, held } = draft.values;
  const isDaily = mail === 'daily' || (mail === 'each' && quiet !== null && held === 'daily');
  return (
    <DraftForm draft={draft} verb={t(words.save)} onSaved={() => toast.say(t(words.saved))}>
      <MailFields draft={draft} about={about} />
      <QuietFields at={draft.at('quiet')} />
      {quiet !== null && <HeldField draft={draft} />}
      {isDaily && <DailyField at={draft.at('dailyAt')} />}
      {(quiet !== null || mail === 'daily') && (
        <SwitchField
          at={draft.at('isUrgentLoud')}
          label={t(words.urgentLoud)}
          hint={t(words.urgentLoudHint)}
        />
      )}
      {takeBack !== null && (
        <div>
          <Button type="link" size="small" style={{ paddingInline: 0 }} onClick={() => void back()}>
            {takeBack}
          </Button>
        </div>
      )}
    </DraftForm>
  );
}

function MailFields({ draft, about }: { draft: Draft<Filled>; about: ReactNode }) {
  const t = useSay();
  const { onChange, ...mail } = draft.at('mail');
  return (
    <>
      <SelectField
        at={{ ...mail, onChange: (next) => onChange(next ?? 'each') }}
        label={t(words.mails)}
        hint={about}
        options={noticeMails.map((value) => ({ value, label: t(words[`mails.${value}`]) }))}
      />
      {mail.value !== 'none' && (
        <NumberField
          at={draft.at('mailAfterMinutes')}
          label={t(words.after)}
          hint={t(words.afterHint)}
          unit={t(words.minutes)}
          min={0}
          max={1440}
        />
      )}
    </>
  );
}

function HeldField({ draft }: { draft: Draft<Filled> }) {
  const t = useSay();
  const { onChange, ...held } = draft.at('held');
  const isMailed = draft.values.mail !== 'none';
  const offered = isMailed ? heldNotices : (['later'] as const);
  return (
    <SelectField
      at={{ ...held, value: isMailed ? held.value : 'later', onChange: (next) => onChange(next ?? 'later') }}
      label={t(words.held)}
      options={offered.map((value) => ({ value, label: t(words[`held.${value}`]) }))}
    />
  );
}

function DailyField({ at }: { at: Slot<number> }) {
  const t = useSay();
  return (
    <Field at={at} label={t(words.dailyAt)} hint={t(words.dailyHint)}>
      {({ id }) => <MinuteInput id={id} label={t(words.dailyAt)} minute={at.value} onChange={at.onChange} />}
    </Field>
  );
}
