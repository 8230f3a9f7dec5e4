import { useNavigate } from '@tanstack/react-router';
import {
  deliveries,
  methods,
  methodWords,
  routingPageWords as pageWords,
  QueueDefinition,
  type RoutingQueue,
  routingWords as words,
} from '@zhiyin/domain/routing';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useConversationFields } from '#modules/inbox';
import { FilterBuilder } from '#ui/filter-builder/filter-builder.tsx';
import { DraftForm } from '#ui/form/draft-form.tsx';
import { FormSection } from '#ui/form/form-section.tsx';
import { NumberField } from '#ui/form/number-field.tsx';
import { SelectField } from '#ui/form/select-field.tsx';
import { TextField } from '#ui/form/text-field.tsx';
import { type Draft, useDraft } from '#ui/form/use-draft.ts';
import { useToast } from '#ui/toast/use-toast.ts';
import { useChangeQueue, useCreateQueue } from '../../data.ts';
import { NeedFields } from './need-fields.tsx';
import { OverflowFields } from './overflow-fields.tsx';
import type { QueueValues } from './queue-values.ts';
import { TeamSelect } from './team-select.tsx';

/** Everything a queue says. `saved` is null for one yet to be made. */
export function QueueForm({ saved, initial }: { saved: RoutingQueue | null; initial: QueueDefinition }) {
  const t = useSay();
  const toast = useToast();
  const navigate = useNavigate();
  const [create, change] = [useCreateQueue(), useChangeQueue()];
  const draft = useDraft<QueueValues, typeof QueueDefinition>({
    initial,
    schema: QueueDefinition,
    save: (definition) =>
      saved
        ? change.mutateAsync({
            params: { queueId: saved.queueId },
            body: { revision: saved.revision, definition },
          })
        : create.mutateAsync({ body: definition }),
  });
  const back = () => void navigate({ to: '/settings/routing' });
  const onSaved = () => {
    toast.say(t(words.saved));
    back();
  };
  return (
    <DraftForm draft={draft} verb={t(words.save)} onSaved={onSaved} onCancel={back}>
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
        <NumberField
          at={draft.at('headStartMinutes')}
          label={t(words.headStart)}
          hint={t(words.headStartHint)}
          unit={t(words.minutes)}
          min={0}
          max={1440}
        />
      </FormSection>
      <FormSection title={t(words.overflow)} description={t(words.overflowHint)}>
        <OverflowFields at={draft.at('overflow')} />
      </FormSection>
    </DraftForm>
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
