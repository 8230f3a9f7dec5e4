import { Link } from '@tanstack/react-router';
import {
  changeStageSettings,
  happeningKinds,
  happeningWords,
  type StageMoves,
  type StageSettings,
  stageNavWords,
  stagePageWords as words,
} from '@zhiyin/domain/inbox';
import type { FlowDefinition } from '@zhiyin/domain/kit';
import { Button } from 'antd';
import { useSay } from '#lib/i18n/locale-context.ts';
import { DraftForm } from '#ui/form/draft-form.tsx';
import { FormSection } from '#ui/form/form-section.tsx';
import { SelectField } from '#ui/form/select-field.tsx';
import { SwitchField } from '#ui/form/switch-field.tsx';
import { type Draft, type Slot, useDraft } from '#ui/form/use-draft.ts';
import { Icon } from '#ui/icon/icon.tsx';
import { Page } from '#ui/page/page.tsx';
import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import { useToast } from '#ui/toast/use-toast.ts';
import { useChangeStageSettings, useStageFlow, useStageSettings } from './data.ts';

/** Whether stages are noted, and which happening makes which move of their flow. */
export function StageSettingsPage() {
  const t = useSay();
  const { data: settings, isPending, error, refetch } = useStageSettings();
  const flow = useStageFlow(settings?.flowId ?? null);
  const isLoading = isPending || (settings?.flowId != null && flow.isPending);
  return (
    <Page
      title={t(stageNavWords.stages)}
      description={t(words.settingsHint)}
      width="text"
      actions={settings?.flowId != null && <EditFlow flowId={settings.flowId} />}
    >
      {isLoading && <PageLoading rows={8} />}
      {!isPending && !settings && <PageError error={error} onRetry={refetch} />}
      {settings && !isLoading && (
        <SettingsForm key={JSON.stringify(settings)} settings={settings} flow={flow.data} />
      )}
    </Page>
  );
}

function EditFlow({ flowId }: { flowId: string }) {
  const t = useSay();
  return (
    <Link to={`/settings/flows/${flowId}`}>
      <Button icon={<Icon name="edit" />} tabIndex={-1}>
        {t(words.editFlow)}
      </Button>
    </Link>
  );
}

interface Values {
  readonly isOn: boolean;
  readonly moves: StageMoves;
}

interface Props {
  readonly settings: StageSettings;
  readonly flow: FlowDefinition | undefined;
}

function SettingsForm({ settings: { isOn, moves }, flow }: Props) {
  const t = useSay();
  const toast = useToast();
  const change = useChangeStageSettings();
  const before = { isOn, moves };
  const draft = useDraft<Values, typeof changeStageSettings.body>({
    initial: before,
    schema: changeStageSettings.body,
    save: (body) => change.mutateAsync({ body }),
  });
  const undo = () => change.mutateAsync({ body: before });
  return (
    <DraftForm draft={draft} verb={t(words.save)} onSaved={() => toast.sayUndo(t(words.saved), undo)}>
      <SwitchField at={draft.at('isOn')} label={t(words.isOn)} hint={t(words.isOnHint)} />
      {flow && <MoveChoices draft={draft} flow={flow} />}
    </DraftForm>
  );
}

const none = '-';

function MoveChoices({ draft, flow }: { draft: Draft<Values>; flow: FlowDefinition }) {
  const t = useSay();
  const labels = new Map(flow.states.map(({ key, label }) => [key, t(label)]));
  const options = [
    { value: none, label: t(words.noMove) },
    ...flow.moves.map(({ key, label, to }) => ({
      value: key,
      label: t(words.moveLeads, { move: t(label), stage: labels.get(to) ?? to }),
    })),
  ];
  const { id, value, onChange } = draft.at('moves');
  return (
    <FormSection title={t(words.moves)} description={t(words.movesHint)}>
      {happeningKinds.map((kind) => {
        const chosen = value[kind] ?? none;
        const isLost = !options.some((option) => option.value === chosen);
        const slot: Slot<string | null> = {
          id: `${id}-${kind}`,
          value: chosen,
          problem: isLost ? t(words.lostMove) : undefined,
          onChange: (key) => onChange({ ...value, [kind]: key === none ? null : key }),
        };
        return <SelectField key={kind} at={slot} label={t(happeningWords[kind])} options={options} />;
      })}
    </FormSection>
  );
}
