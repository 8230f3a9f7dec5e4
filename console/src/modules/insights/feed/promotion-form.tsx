import {
  addPromotion,
  type Promotion,
  type PromotionDraft,
  feedWords as words,
} from '@zhiyin/domain/insights';
import { Input } from 'antd';
import { useLocale, useSay } from '#lib/i18n/locale-context.ts';
import { dayOf } from '#modules/platform';
import { DraftForm } from '#ui/form/draft-form.tsx';
import { Field } from '#ui/form/field.tsx';
import { TextField } from '#ui/form/text-field.tsx';
import { type Draft, useDraft } from '#ui/form/use-draft.ts';
import { useAddPromotion, useChangePromotion } from './data.ts';

interface Props {
  /** Null for a new one. */
  readonly promotion: Promotion | null;
  readonly onDone: () => void;
}

/** What a promotion is called, and its first and last day. */
export function PromotionForm({ promotion, onDone }: Props) {
  const t = useSay();
  const { timeZone } = useLocale();
  const add = useAddPromotion();
  const change = useChangePromotion();
  const today = dayOf(new Date(), timeZone);
  const { name, from, to } = promotion ?? { name: '', from: today, to: today };
  const draft = useDraft<PromotionDraft, typeof addPromotion.body>({
    initial: { name, from, to },
    schema: addPromotion.body,
    save: async (body) => {
      if (promotion === null) return add.mutateAsync({ body });
      return change.mutateAsync({ params: { promotionId: promotion.promotionId }, body });
    },
  });
  return (
    <DraftForm
      draft={draft}
      verb={t(promotion === null ? words.addPromotion : words.save)}
      onSaved={onDone}
      onCancel={onDone}
    >
      <TextField at={draft.at('name')} label={t(words.promotionName)} isFirst />
      <DayField draft={draft} end="from" label={t(words.firstDay)} />
      <DayField draft={draft} end="to" label={t(words.lastDay)} />
    </DraftForm>
  );
}

function DayField({
  draft,
  end,
  label,
}: {
  draft: Draft<PromotionDraft>;
  end: 'from' | 'to';
  label: string;
}) {
  const at = draft.at(end);
  return (
    <Field at={at} label={label}>
      {(ties) => (
        <Input
          {...ties}
          type="date"
          value={at.value}
          {...(at.problem && { status: 'error' })}
          onChange={({ target }) => at.onChange(target.value)}
        />
      )}
    </Field>
  );
}
