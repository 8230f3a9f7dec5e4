import { type Alert, type AlertBucket, alertBuckets, alertWords as words } from '@zhiyin/domain/insights';
import type { Word } from '@zhiyin/domain/kit';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useMemberNames } from '#modules/people';
import { FilterBuilder } from '#ui/filter-builder/filter-builder.tsx';
import { DraftForm } from '#ui/form/draft-form.tsx';
import { NumberField } from '#ui/form/number-field.tsx';
import { SelectField } from '#ui/form/select-field.tsx';
import { SwitchField } from '#ui/form/switch-field.tsx';
import { TextField } from '#ui/form/text-field.tsx';
import type { Draft } from '#ui/form/use-draft.ts';
import { fieldsToFilter } from '../../cards/edit/fields-to-filter.ts';
import { useEntries } from '../../cards/use-answers.ts';
import type { Entries } from '../../cards/use-naming.ts';
import { useFieldChoices } from '../../dashboards/look/use-field-choices.ts';
import styles from '../alerts.module.css';
import { Preview } from '../preview.tsx';
import { QuietField } from './quiet-field.tsx';
import { TermsFields } from './terms-fields.tsx';
import { type TypedAlert, useAlertDraft } from './use-alert-draft.ts';
import { UsualAlerts } from './usual-alerts.tsx';

const bucketWords: Readonly<Record<AlertBucket, Word>> = {
  hour: words.hour,
  day: words.day,
  week: words.week,
};

interface Props {
  readonly alert: Alert | null;
  readonly onClose: () => void;
}

/** What is watched, when it rings, and for whom. */
export function AlertForm({ alert, onClose }: Props) {
  const t = useSay();
  const { draft, watched } = useAlertDraft(alert);
  const { entries } = useEntries('all');
  const members = useMemberNames();
  const entry = entries.get(draft.values.metric ?? '');
  const buckets = alertBuckets.filter((bucket) => bucket !== 'hour' || draft.values.terms.kind !== 'signal');
  return (
    <DraftForm draft={draft} verb={t(words.save)} onSaved={onClose} onCancel={onClose}>
      {alert === null && <UsualAlerts draft={draft} entries={entries} />}
      <TextField at={draft.at('name')} label={t(words.name)} isFirst={alert === null} />
      <SelectField
        at={draft.at('metric')}
        label={t(words.metric)}
        options={[...entries.values()].map(({ key, name }) => ({ value: key, label: t(name) }))}
        {...(entry && { hint: t(entry.formula) })}
      />
      {entry && <Rows draft={draft} entries={entries} />}
      <SelectField
        at={draft.at('bucket')}
        label={t(words.bucket)}
        options={buckets.map((value) => ({ value, label: t(bucketWords[value]) }))}
      />
      <TermsFields draft={draft} entry={entry} />
      <NumberField
        at={draft.at('casesMin')}
        label={t(words.casesMin)}
        hint={t(words.casesMinHint)}
        min={0}
        max={100_000}
      />
      <Preview watched={watched} />
      <SelectField
        at={draft.at('ownerId')}
        label={t(words.owner)}
        options={[...members].map(([value, label]) => ({ value, label }))}
      />
      <QuietField at={draft.at('quiet')} />
      <SwitchField at={draft.at('isOn')} label={t(words.isOn)} />
    </DraftForm>
  );
}

/** Which rows of the metric are watched. */
function Rows({ draft, entries }: { draft: Draft<TypedAlert>; entries: Entries }) {
  const t = useSay();
  const choices = useFieldChoices(entries);
  const at = draft.at('filter');
  return (
    <fieldset className={styles['rows']}>
      <legend>{t(words.narrow)}</legend>
      <FilterBuilder
        fields={fieldsToFilter(entries.get(draft.values.metric ?? ''), choices)}
        value={at.value}
        onChange={at.onChange}
      />
      <p className={styles['faint']}>{t(words.narrowHint)}</p>
      {at.problem && <p role="alert">{at.problem}</p>}
    </fieldset>
  );
}
