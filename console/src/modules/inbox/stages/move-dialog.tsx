import { MoveStage, stagePageWords as words } from '@zhiyin/domain/inbox';
import type { FlowMove } from '@zhiyin/domain/kit';
import { Checkbox } from 'antd';
import { useSay } from '#lib/i18n/locale-context.ts';
import { Dialog } from '#ui/dialog/dialog.tsx';
import { DraftForm } from '#ui/form/draft-form.tsx';
import { Field } from '#ui/form/field.tsx';
import { ParagraphField } from '#ui/form/text-field.tsx';
import { useDraft } from '#ui/form/use-draft.ts';
import { useToast } from '#ui/toast/use-toast.ts';
import { useMoveStage } from './data.ts';

interface Props {
  readonly conversationId: string;
  readonly from: string;
  readonly move: FlowMove;
  readonly onClose: () => void;
}

interface Values {
  readonly moveKey: string;
  readonly from: string;
  readonly comment: string;
  readonly ticked: readonly string[];
}

/** Asks for what a move demands, and makes it. */
export function MoveDialog({ conversationId, from, move, onClose }: Props) {
  const t = useSay();
  const toast = useToast();
  const act = useMoveStage();
  const { checklist, comment } = move.demands;
  const draft = useDraft<Values, typeof MoveStage>({
    initial: { moveKey: move.key, from, comment: '', ticked: [] },
    schema: MoveStage,
    save: async (body) => {
      const { stateKey } = await act.mutateAsync({ params: { conversationId }, body });
      if (stateKey === from) toast.say(t(words.asked));
      onClose();
    },
  });
  return (
    <Dialog title={t(move.label)} onClose={onClose}>
      <DraftForm draft={draft} verb={t(move.label)} isAlwaysReady onCancel={onClose}>
        {checklist.length > 0 && (
          <Field at={draft.at('ticked')} label={t(words.confirm)}>
            {() => (
              <Checkbox.Group
                value={[...draft.values.ticked]}
                options={checklist.map(({ key, label }) => ({ value: key, label: t(label) }))}
                onChange={(ticked) => draft.at('ticked').onChange(ticked.map(String))}
              />
            )}
          </Field>
        )}
        {comment !== 'none' && <ParagraphField at={draft.at('comment')} label={t(words.comment)} />}
      </DraftForm>
    </Dialog>
  );
}
