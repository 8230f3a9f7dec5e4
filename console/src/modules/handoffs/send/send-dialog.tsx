import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type HandoffType, SendHandoff, sendHandoff, handoffWords as words } from '@zhiyin/domain/handoffs';
import { type Message, readThread } from '@zhiyin/domain/inbox';
import { Checkbox } from 'antd';
import { useState } from 'react';
import type { z } from 'zod';
import { endpointQuery, useAct } from '#lib/endpoint-query.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useFormat } from '#lib/i18n/use-format.ts';
import { useSession } from '#lib/session/session-context.ts';
import { useTeamNames } from '#modules/people';
import { Dialog } from '#ui/dialog/dialog.tsx';
import { DraftForm } from '#ui/form/draft-form.tsx';
import { SelectField } from '#ui/form/select-field.tsx';
import { ParagraphField, TextField } from '#ui/form/text-field.tsx';
import { type Draft, useDraft } from '#ui/form/use-draft.ts';
import { Empty } from '#ui/page/empty.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import { useToast } from '#ui/toast/use-toast.ts';
import { handoffReads, useTypes } from '../data.ts';
import styles from '../handoffs.module.css';
import { AnswersInput, withoutBlanks } from './answers-input.tsx';

interface Props {
  readonly conversationId?: string;
  readonly ticketId?: string;
  readonly title?: string;
  readonly onClose: () => void;
}

/** Asks for what is handed to a department. */
export function SendDialog(props: Props) {
  const t = useSay();
  const types = useTypes();
  const inUse = types.data?.items.filter(({ archivedAt }) => archivedAt === null) ?? [];
  const [first] = inUse;
  return (
    <Dialog title={t(words.add)} place="side" width={560} onClose={props.onClose}>
      {types.isPending && <PageLoading rows={5} />}
      {types.data && !first && <Empty icon="swap" title={t(words.noTypes)} sentence={t(words.noTypesHint)} />}
      {first && <SendForm {...props} types={inUse} first={first} />}
    </Dialog>
  );
}

/** A hand-off as it is typed. */
interface Values {
  readonly typeId: string | null;
  readonly title: string;
  readonly note: string;
  readonly answers: Readonly<Record<string, unknown>>;
  readonly fromTeamId: string | null;
}
const Typed = SendHandoff.omit({ fromTeamId: true, conversation: true, ticketId: true }).extend({
  fromTeamId: SendHandoff.shape.fromTeamId.unwrap().nullable(),
});

type FormProps = Props & { readonly types: readonly HandoffType[]; readonly first: HandoffType };

function SendForm({ conversationId, ticketId, title = '', types, first, onClose }: FormProps) {
  const t = useSay();
  const messages = useQuotable(conversationId);
  const [messageIds, setMessageIds] = useState<readonly string[]>([]);
  const send = useSend(onClose, conversationId === undefined && ticketId === undefined);
  const { teamIds } = useSession().member;
  const draft = useDraft<Values, typeof Typed>({
    initial: {
      ...{ typeId: first.typeId, title, note: '', answers: {} },
      fromTeamId: teamIds.find((teamId) => teamId !== first.teamId) ?? teamIds[0] ?? null,
    },
    schema: Typed,
    save: ({ fromTeamId, answers, ...typed }) =>
      send({
        ...typed,
        answers: withoutBlanks(answers),
        ...(fromTeamId !== null && { fromTeamId }),
        ...(conversationId && { conversation: { conversationId, messageIds: [...messageIds] } }),
        ...(ticketId && { ticketId }),
      }),
  });
  const type = types.find(({ typeId }) => typeId === draft.values.typeId) ?? first;
  // Another kind asks other questions.
  const chooseType = (typeId: string | null) => {
    draft.at('typeId').onChange(typeId);
    draft.at('answers').replace({});
  };
  return (
    <DraftForm draft={draft} verb={t(words.send)} onCancel={onClose}>
      <SelectField
        at={{ ...draft.at('typeId'), onChange: chooseType }}
        label={t(words.type)}
        hint={<WhoAnswers type={type} />}
        options={types.map(({ typeId, name }) => ({ value: typeId, label: t(name) }))}
      />
      <TextField at={draft.at('title')} label={t(words.titled)} isFirst />
      <AnswersInput key={type.typeId} formId={type.formId} at={draft.at('answers')} />
      <ParagraphField at={draft.at('note')} label={t(words.note)} isOptional />
      <NameOfTeam draft={draft} />
      <QuoteChoice messages={messages} chosen={messageIds} onChange={setMessageIds} />
    </DraftForm>
  );
}

/** Says so, and opens it unless it was sent beside something one is busy with. */
function useSend(onClose: () => void, isOpened: boolean) {
  const t = useSay();
  const toast = useToast();
  const navigate = useNavigate();
  const teams = useTeamNames();
  const act = useAct(sendHandoff, handoffReads);
  return async (body: z.input<typeof SendHandoff>): Promise<void> => {
    const { handoffId, toTeamId } = await act.mutateAsync({ body });
    toast.say(t(words.sentToast, { department: teams.get(toTeamId) ?? '' }));
    onClose();
    if (isOpened) await navigate({ to: '/handoffs/$handoffId', params: { handoffId } });
  };
}

/** Who answers and in what time, and what the kind is for. */
function WhoAnswers({ type: { teamId, targetSeconds, hint } }: { type: HandoffType }) {
  const t = useSay();
  const format = useFormat();
  const department = useTeamNames().get(teamId) ?? '';
  const time =
    targetSeconds === null ? '' : ` · ${t(words.answersIn, { time: format.duration(targetSeconds) })}`;
  const help = t(hint) === '' ? '' : ` · ${t(hint)}`;
  return <>{`${t(words.goesTo, { department })}${time}${help}`}</>;
}

/** Whoever is in several teams says for which they ask. */
function NameOfTeam({ draft }: { draft: Draft<Values> }) {
  const t = useSay();
  const names = useTeamNames();
  const { teamIds } = useSession().member;
  if (teamIds.length < 2) return null;
  const options = teamIds.map((teamId) => ({ value: teamId, label: names.get(teamId) ?? '' }));
  return <SelectField at={draft.at('fromTeamId')} label={t(words.inName)} options={options} />;
}

const offeredMax = 30;

/** The last messages of a conversation, as they can be sent along. */
function useQuotable(conversationId: string | undefined): readonly Message[] {
  const { data } = useQuery({
    ...endpointQuery(readThread, {
      params: { conversationId: conversationId ?? '' },
      query: { limit: offeredMax, before: 2_000_000_000 },
    }),
    enabled: conversationId !== undefined,
  });
  return data?.messages.filter(({ text }) => text !== '') ?? [];
}

interface ChoiceProps {
  readonly messages: readonly Message[];
  readonly chosen: readonly string[];
  readonly onChange: (messageIds: readonly string[]) => void;
}

function QuoteChoice({ messages, chosen, onChange }: ChoiceProps) {
  const t = useSay();
  if (messages.length === 0) return null;
  const turn = (messageId: string, isChosen: boolean) =>
    onChange(isChosen ? [...chosen, messageId] : chosen.filter((one) => one !== messageId));
  return (
    <fieldset className={styles['choices']}>
      <legend className={styles['faint']}>{t(words.quotes)}</legend>
      <p className={styles['faint']}>{t(words.quotesHint)}</p>
      {messages.map(({ messageId, authorKind, text }) => (
        <Checkbox
          key={messageId}
          checked={chosen.includes(messageId)}
          onChange={(event) => turn(messageId, event.target.checked)}
        >
          {authorKind === 'customer' && <strong>{t(words.byCustomer)} · </strong>}
          <bdi>{text.slice(0, 80)}</bdi>
        </Checkbox>
      ))}
    </fieldset>
  );
}
