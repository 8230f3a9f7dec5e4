import { channelsWords as words } from '@zhiyin/domain/channels';
import { Segmented } from 'antd';
import { useSay } from '#lib/i18n/locale-context.ts';
import { Field } from '#ui/form/field.tsx';
import { FormSection } from '#ui/form/form-section.tsx';
import { ParagraphField, TextField } from '#ui/form/text-field.tsx';
import type { Draft } from '#ui/form/use-draft.ts';
import styles from '../channels.module.css';
import { ColourField } from '../colour-field.tsx';
import type { WidgetFields } from './widget-form.ts';

interface Props {
  readonly draft: Draft<WidgetFields>;
  readonly isNew: boolean;
}

/** What customers see of a chat: its words, its colour, its place. */
export function LookFields({ draft, isNew }: Props) {
  const t = useSay();
  const position = draft.at('position');
  return (
    <>
      <FormSection title={t(words.look)} description={t(words.lookHint)}>
        <TextField at={draft.at('name')} label={t(words.name)} hint={t(words.nameHint)} isFirst={isNew} />
        <ColourField at={draft.at('colour')} label={t(words.colour)} />
        <Field at={position} label={t(words.position)}>
          {({ id }) => (
            <Segmented<WidgetFields['position']>
              id={id}
              className={styles['choice'] ?? ''}
              aria-label={t(words.position)}
              value={position.value}
              onChange={position.onChange}
              options={[
                { value: 'left', label: t(words.positionLeft) },
                { value: 'right', label: t(words.positionRight) },
              ]}
            />
          )}
        </Field>
      </FormSection>
      <FormSection title={t(words.texts)} description={t(words.textsHint)}>
        <TextField at={draft.at('greetingZh')} label={t(words.greetingZh)} />
        <TextField at={draft.at('greetingEn')} label={t(words.greetingEn)} />
        <TextField at={draft.at('titleZh')} label={t(words.titleZh)} hint={t(words.titleHint)} isOptional />
        <TextField at={draft.at('titleEn')} label={t(words.titleEn)} isOptional />
        <TextField
          at={draft.at('launcherZh')}
          label={t(words.launcherZh)}
          hint={t(words.launcherHint)}
          isOptional
        />
        <TextField at={draft.at('launcherEn')} label={t(words.launcherEn)} isOptional />
      </FormSection>
    </>
  );
}

/** What is said while nobody is there. */
export function OfflineFields({ draft }: { draft: Draft<WidgetFields> }) {
  const t = useSay();
  return (
    <>
      <ParagraphField
        at={draft.at('offlineZh')}
        label={t(words.offlineZh)}
        hint={`${t(words.ourWords)}${words.defaultOffline.zh}`}
        rows={2}
        isOptional
      />
      <ParagraphField
        at={draft.at('offlineEn')}
        label={t(words.offlineEn)}
        hint={`${t(words.ourWords)}${words.defaultOffline.en}`}
        rows={2}
        isOptional
      />
    </>
  );
}
