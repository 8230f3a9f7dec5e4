import {
  deliveries,
  methods,
  methodWords,
  routingPageWords as pageWords,
  routingWords as words,
} from '@zhiyin/domain/routing';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useConversationFields } from '#modules/inbox';
import { FilterBuilder } from '#ui/filter-builder/filter-builder.tsx';
import { FormSection } from '#ui/form/form-section.tsx';
import { SelectField } from '#ui/form/select-field.tsx';
import { TextField } from '#ui/form/text-field.tsx';
import type { Draft } from '#ui/form/use-draft.ts';
import { NeedFields } from './need-fields.tsx';
import { OverflowFields } from './overflow-fields.tsx';
import { OwnOrder } from './own-order.tsx';
import type { QueueValues } from './queue-values.ts';
import { TeamSelect } from './team-select.tsx';

/** Everything a queue says, as inputs. */
export function QueueFields({ draft }: { draft: Draft<QueueValues> }) {
  const t = useSay();
  return (
    <>
      <TextField at={draft.at('name')} label={t(words.queueName)} isFirst />
      <Which draft={draft} />
      <FormSection title={t(words.whoServes)} description={t(words.whoServesHint)}>
        <TeamSelect at={draft.at('teamId')} label={t(words.servingTeam)} />
        <NeedFields draft={draft} />
        <SelectField
          at={draft.at('method')}
          label={t(words.method)}
          hint={t(methodWords[draft.values.method ?? 'longest-idle'].hint)}
          options={methods.map((one) => ({ value: one, label: t(methodWords[one].name) }))}
        />
        <SelectField
          at={draft.at('delivery')}
          label={t(pageWords.delivery)}
          hint={t(pageWords.deliveryHint)}
          options={deliveries.map((value) => ({ value, label: t(pageWords[value]) }))}
        />
      </FormSection>
      <FormSection title={t(words.ownOrder)} description={t(words.ownOrderHint)}>
        <OwnOrder draft={draft} />
      </FormSection>
      <FormSection title={t(words.overflow)} description={t(words.overflowHint)}>
        <OverflowFields at={draft.at('overflow')} />
      </FormSection>
    </>
  );
}

function Which({ draft }: { draft: Draft<QueueValues> }) {
  const t = useSay();
  const fields = useConversationFields();
  const at = draft.at('filter');
  return (
    <FormSection title={t(words.which)} description={at.problem ?? t(words.whichHint)}>
      <FilterBuilder fields={fields} value={at.value} onChange={at.onChange} />
    </FormSection>
  );
}
