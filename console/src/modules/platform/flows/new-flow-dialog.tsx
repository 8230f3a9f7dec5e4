import { useQueryClient } from '@tanstack/react-query';
import type { FlowDefinition, Text } from '@zhiyin/domain/kit';
import {
  createFlow,
  type FlowDraft,
  getFlow,
  listFlows,
  flowPageWords as words,
} from '@zhiyin/domain/platform';
import { endpointQuery, useAct } from '#lib/endpoint-query.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import { Dialog } from '#ui/dialog/dialog.tsx';
import { emptyFlow } from '#ui/flow-editor/flow-edit.ts';
import { BothLanguagesInput } from '#ui/form/both-languages-input.tsx';
import { DraftForm } from '#ui/form/draft-form.tsx';
import { Field } from '#ui/form/field.tsx';
import { SelectField } from '#ui/form/select-field.tsx';
import { TextField } from '#ui/form/text-field.tsx';
import { useDraft } from '#ui/form/use-draft.ts';
import { useFlows } from './data.ts';
import { NewFlow } from './new-flow.ts';

interface Props {
  readonly onMade: (flowId: string) => void;
  readonly onClose: () => void;
}

const nothing = '';
const blank: Text = { zh: nothing, en: nothing };

/** Names a new flow, which begins with a beginning and an end, or as another one is. */
export function NewFlowDialog({ onMade, onClose }: Props) {
  const t = useSay();
  const act = useAct(createFlow, [listFlows]);
  const cache = useQueryClient();
  const others = useFlows().data?.items.filter(({ subjectKind }) => subjectKind === 'ticket') ?? [];
  const initial: { title: Text; key: string; copyOf: string | null } = {
    title: blank,
    key: '',
    copyOf: null,
  };
  const draft = useDraft<typeof initial, typeof NewFlow>({
    initial,
    schema: NewFlow,
    save: async ({ title, key, copyOf }) => {
      const named = { start: words.start, finish: words.finish, move: words.finishMove };
      const read = (flowId: string) =>
        cache.fetchQuery(endpointQuery(getFlow, { params: { flowId }, query: {} }));
      const definition = copyOf === null ? emptyFlow(title, named) : copied(await read(copyOf), title);
      onMade((await act.mutateAsync({ body: { key, subjectKind: 'ticket', definition } })).flowId);
    },
  });
  return (
    <Dialog title={t(words.add)} onClose={onClose}>
      <DraftForm draft={draft} verb={t(words.create)} onCancel={onClose}>
        <Field at={draft.at('title')} label={t(words.title)}>
          {() => (
            <BothLanguagesInput
              label={t(words.title)}
              value={draft.values.title}
              isInvalid={draft.at('title').problem !== undefined}
              onChange={draft.at('title').onChange}
            />
          )}
        </Field>
        <SelectField
          at={draft.at('copyOf')}
          label={t(words.copyOf)}
          hint={t(words.copyOfHint)}
          options={others.map((one) => ({ value: one.flowId, label: t(one.title) }))}
          isOptional
        />
        <TextField at={draft.at('key')} label={t(words.key)} hint={t(words.keyHint)} />
      </DraftForm>
    </Dialog>
  );
}

/** As another flow is published now, under a name of its own. */
function copied({ flowId: _, version: __, ...draft }: FlowDefinition, { zh, en }: Text): FlowDraft {
  return { ...draft, title: { zh, en } };
}
