import { type IndexWeights, surveyPageWords as words } from '@zhiyin/domain/surveys';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useFormat } from '#lib/i18n/use-format.ts';
import { FormSection } from '#ui/form/form-section.tsx';
import { NumberField } from '#ui/form/number-field.tsx';
import type { WholeSlot } from '#ui/form/use-draft.ts';

/** While they are filled in, weights may be empty. */
export type WeightsDraft = { readonly [Name in keyof IndexWeights]: number | null };

const names = ['attitude', 'quality', 'efficiency'] as const;

/** How much each part counts in the satisfaction index, with the share that comes of it. */
export function IndexWeightsSection({ at }: { at: WholeSlot<WeightsDraft> }) {
  const t = useSay();
  const format = useFormat();
  const sum = names.reduce((all, name) => all + (at.value[name] ?? 0), 0);
  return (
    <FormSection title={t(words.indexWeights)} description={t(words.indexWeightsHint)}>
      {names.map((name) => (
        <NumberField
          key={name}
          at={{
            id: `${at.id}-${name}`,
            value: at.value[name],
            problem: at.problem,
            onChange: (weight) => at.onChange({ ...at.value, [name]: weight }),
          }}
          label={t(words[name])}
          {...(sum > 0 && {
            hint: t(words.weightShare, { share: format.percent((at.value[name] ?? 0) / sum, 0) }),
          })}
          min={0}
          max={100}
        />
      ))}
    </FormSection>
  );
}
