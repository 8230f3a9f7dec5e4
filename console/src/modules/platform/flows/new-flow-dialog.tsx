import type { Text } from '@zhiyin/domain/kit';
import { createFlow, listFlows, flowPageWords as words } from '@zhiyin/domain/platform';
import { useAct } from '#lib/endpoint-query.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import { Dialog } from '#ui/dialog/dialog.tsx';
import { emptyFlow } from '#ui/flow-editor/flow-edit.ts';
import { BothLanguagesInput } from '#ui/form/both-languages-input.tsx';
import { DraftForm } from '#ui/form/draft-form.tsx';
import { Field } from '#ui/form/field.tsx';
import { TextField } from '#ui/form/text-field.tsx';
import { useDraft } from '#ui/form/use-draft.ts';
import { NewFlow } from './new-flow.ts';

interface Props {
  readonly onMade: (flowId: string) => void;
  readonly onClose: () => void;
}

const nothing = '';
const blank: Text = { zh: nothing, en: nothing };

/** Names a new flow, which begins with a beginning and an end. */
export function NewFlowDialog({ onMade, onClose }: Props) {
  const t = useSay();
  const act = useAct(createFlow, [listFlows]);
  const initial: { title: Text; key: string } = { title: blank, key: '' };
  const draft = useDraft<typeof initial, typeof NewFlow>({
    initial,
    schema: NewFlow,
    save: async ({ title, key }) => {
      const named = { start: words.start, finish: words.finish, move: words.finishMove };
      const definition = emptyFlow(title, named);
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
        <TextField at={draft.at('key')} label={t(words.key)} hint={t(words.keyHint)} />
      </DraftForm>
    </Dialog>
  );
}
