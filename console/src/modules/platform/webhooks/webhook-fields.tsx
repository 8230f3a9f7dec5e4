import { webhookPageWords as words } from '@zhiyin/domain/platform';
import { useSay } from '#lib/i18n/locale-context.ts';
import { SelectManyField } from '#ui/form/select-field.tsx';
import { SwitchField } from '#ui/form/switch-field.tsx';
import { TextField } from '#ui/form/text-field.tsx';
import type { Draft } from '#ui/form/use-draft.ts';
import { kindGroups } from '../audit/kind-options.ts';
import type { WebhookFields as Fields } from './webhook-form.ts';

/** The inputs of a webhook. */
export function WebhookFields({ draft }: { draft: Draft<Fields> }) {
  const t = useSay();
  const options = kindGroups(t).flatMap(({ name, options: kinds }) =>
    kinds.map(({ value, label }) => ({ value, label: [name, label].join(' · ') })),
  );
  return (
    <>
      <TextField at={draft.at('name')} label={t(words.name)} isFirst />
      <TextField at={draft.at('url')} label={t(words.url)} hint={t(words.urlHint)} type="url" />
      <SwitchField
        at={draft.at('isEverything')}
        label={t(words.isEverything)}
        hint={t(words.isEverythingHint)}
      />
      {!draft.values.isEverything && (
        <SelectManyField at={draft.at('kinds')} label={t(words.kinds)} options={options} />
      )}
    </>
  );
}
