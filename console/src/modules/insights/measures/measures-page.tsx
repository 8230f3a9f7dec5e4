import {
  changeMeasures,
  type DsrWindow,
  dsrWindows,
  insightsNavWords,
  type MeasureSettings,
  measurePageWords as words,
} from '@zhiyin/domain/insights';
import { useSay } from '#lib/i18n/locale-context.ts';
import { DraftForm } from '#ui/form/draft-form.tsx';
import { FormSection } from '#ui/form/form-section.tsx';
import { NumberField } from '#ui/form/number-field.tsx';
import { SelectField } from '#ui/form/select-field.tsx';
import { type Draft, type Slot, useDraft } from '#ui/form/use-draft.ts';
import { Page } from '#ui/page/page.tsx';
import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import { useToast } from '#ui/toast/use-toast.ts';
import { useChangeMeasures, useMeasures } from './data.ts';
import { Recount } from './recount.tsx';

/** Bounds and rates that figures are made with, and counting them anew. */
export function MeasuresPage() {
  const t = useSay();
  const measures = useMeasures();
  const { data } = measures;
  return (
    <Page title={t(insightsNavWords.measures)} description={t(words.hint)} width="text">
      {measures.isPending && <PageLoading rows={6} />}
      {measures.isError && !data && <PageError error={measures.error} onRetry={measures.refetch} />}
      {data && <SettingsForm key={JSON.stringify(data.settings)} settings={data.settings} />}
      {data && <Recount recount={data.recount} />}
    </Page>
  );
}

type NumberName = Exclude<keyof MeasureSettings, 'dsrWindow'>;
/** While it is filled in, a number may be empty. */
type Values = { readonly [Name in NumberName]: number | null } & { readonly dsrWindow: DsrWindow | null };

const windowWords = { '6 months': words.sixMonths, '90 days': words.ninetyDays } as const;

function SettingsForm({ settings }: { settings: MeasureSettings }) {
  const t = useSay();
  const toast = useToast();
  const change = useChangeMeasures();
  const draft = useDraft<Values, typeof changeMeasures.body>({
    initial: settings,
    schema: changeMeasures.body,
    save: (body) => change.mutateAsync({ body }),
  });
  const undo = () => change.mutateAsync({ body: settings });
  return (
    <DraftForm draft={draft} verb={t(words.save)} onSaved={() => toast.sayUndo(t(words.saved), undo)}>
      <FormSection title={t(words.bounds)}>
        <NumberField
          at={draft.at('answerWithinSeconds')}
          label={t(words.answerWithin)}
          hint={t(words.answerWithinHint)}
          unit={t(words.seconds)}
          min={1}
          max={86_400}
        />
        <NumberField
          at={draft.at('repeatDays')}
          label={t(words.repeatDays)}
          hint={t(words.repeatHint)}
          unit={t(words.days)}
          min={1}
          max={90}
        />
      </FormSection>
      <Rates draft={draft} />
      <FormSection title={t(words.ratings)}>
        <SelectField<DsrWindow>
          at={draft.at('dsrWindow')}
          label={t(words.dsrWindow)}
          hint={t(words.dsrWindowHint)}
          options={dsrWindows.map((value) => ({ value, label: t(windowWords[value]) }))}
        />
      </FormSection>
    </DraftForm>
  );
}

function Rates({ draft }: { draft: Draft<Values> }) {
  const t = useSay();
  const money = { unit: t(words.yuan), min: 0, max: 100_000, fractionDigits: 2 };
  return (
    <FormSection title={t(words.rates)} description={t(words.ratesHint)}>
      <NumberField at={inYuan(draft.at('hourCost'))} label={t(words.hourCost)} {...money} />
      <NumberField
        at={inYuan(draft.at('contactCost'))}
        label={t(words.contactCost)}
        hint={t(words.contactHint)}
        {...money}
      />
    </FormSection>
  );
}

/** Money is kept in fen and typed in yuan; what costs nothing is an empty input. */
function inYuan(slot: Slot<number | null>): Slot<number | null> {
  return {
    ...slot,
    value: slot.value === null || slot.value === 0 ? null : slot.value / 100,
    onChange: (yuan) => slot.onChange(yuan === null ? 0 : Math.round(yuan * 100)),
  };
}
