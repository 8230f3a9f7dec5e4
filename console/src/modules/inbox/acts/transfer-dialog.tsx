import { useQuery } from '@tanstack/react-query';
import {
  type Conversation,
  readDeskSettings,
  transferConversation,
  inboxPageWords as words,
} from '@zhiyin/domain/inbox';
import type { Tier } from '@zhiyin/domain/people';
import { Button } from 'antd';
import { useState } from 'react';
import { endpointQuery, useAct } from '#lib/endpoint-query.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import { tierWords } from '#modules/people';
import { Dialog } from '#ui/dialog/dialog.tsx';
import { Icon } from '#ui/icon/icon.tsx';
import { PickList } from '#ui/pick/pick-list.tsx';
import type { PickOption } from '#ui/pick/pick-rows.ts';
import { useToast } from '#ui/toast/use-toast.ts';
import { handled } from '../data.ts';
import { newClientId } from '../outbox/client-id.ts';
import { type Said, TransferFields } from './transfer-fields.tsx';
import { useColleagueOptions, useTakingTeams } from './use-colleague-options.tsx';

interface Props {
  readonly conversation: Conversation;
  readonly onClose: () => void;
}

/** Who takes over: a colleague, or a team or a tier and then whoever of it is first. */
type Target = { readonly memberId: string } | { readonly teamId: string } | { readonly tier: Tier };

/** Hands a conversation over with a word for whoever takes it. */
export function TransferDialog({ conversation, onClose }: Props) {
  const t = useSay();
  const [picked, setPicked] = useState<PickOption | null>(null);
  const { options, targetOf } = useTargets(conversation);
  if (!picked) {
    return (
      <Dialog title={t(words.transfer)} place="top" width={440} isBare onClose={onClose}>
        <PickList
          label={t(words.transferTo)}
          options={options}
          onPick={setPicked}
          empty={t(words.nobodyToTransferTo)}
        />
      </Dialog>
    );
  }
  return (
    <HandOver
      conversation={conversation}
      name={picked.label}
      target={targetOf(picked.id)}
      onBack={() => setPicked(null)}
      onClose={onClose}
    />
  );
}

function useTargets({ assigneeId, teamId }: Conversation) {
  const t = useSay();
  const colleagues = useColleagueOptions().filter((one) => one.id !== assigneeId);
  const teams = useTakingTeams();
  const options: PickOption[] = [
    ...higherTiers.map((tier) => ({
      id: idOfTier(tier),
      label: t(tierWords[tier]),
      hint: t(words.escalateTo),
      picture: <Icon name="arrow-up" size={20} />,
    })),
    ...teams
      .filter((team) => team.teamId !== teamId || assigneeId !== null)
      .map((team) => ({
        id: team.teamId,
        label: team.name,
        hint: t(words.team),
        picture: <Icon name="group" size={20} />,
      })),
    ...colleagues,
  ];
  const targetOf = (id: string): Target => {
    const tier = higherTiers.find((one) => idOfTier(one) === id);
    if (tier) return { tier };
    return teams.some((team) => team.teamId === id) ? { teamId: id } : { memberId: id };
  };
  return { options, targetOf };
}

/** What a first line escalates to. */
const higherTiers = [2, 3] as const satisfies readonly Tier[];

function idOfTier(tier: Tier): string {
  return `tier-${tier}`;
}

interface HandOverProps extends Props {
  readonly name: string;
  readonly target: Target;
  readonly onBack: () => void;
}

function HandOver({ conversation, name, target, onBack, onClose }: HandOverProps) {
  const t = useSay();
  const isEscalation = 'tier' in target;
  const reason = isEscalation ? 'authority' : null;
  const [said, setSaid] = useState<Said>({ reason, tried: '', note: '' });
  const isNeeded = useQuery(endpointQuery(readDeskSettings, {})).data?.isTransferReasonRequired ?? false;
  const { transfer, isBusy } = useTransfer(conversation, name, onClose);
  const isComplete = !isNeeded || said.reason !== null;
  const send = () => {
    if (isComplete) transfer(target, said);
  };
  return (
    <Dialog
      title={t(isEscalation ? words.escalateToName : words.transferToName, { name })}
      width={480}
      onClose={onClose}
      footer={
        <>
          <Button type="text" onClick={onBack}>
            {t(words.pickAnother)}
          </Button>
          <Button type="primary" loading={isBusy} disabled={!isComplete} onClick={send}>
            {t(isEscalation ? words.escalateTo : words.transfer)}
          </Button>
        </>
      }
    >
      <TransferFields said={said} isReasonNeeded={isNeeded} onChange={setSaid} onSend={send} />
    </Dialog>
  );
}

function useTransfer({ conversationId }: Conversation, name: string, onDone: () => void) {
  const t = useSay();
  const toast = useToast();
  // One id however often it is sent, so that the note is stored once.
  const [clientMessageId] = useState(newClientId);
  const act = useAct(transferConversation, handled);
  const transfer = (to: Target, { reason, tried, note }: Said) =>
    act.mutate(
      {
        params: { conversationId },
        body: { to, reason, tried: tried.trim(), note: note.trim(), clientMessageId },
      },
      {
        onError: toast.refuse,
        onSuccess: () => {
          toast.say(t(words.transferred, { name }));
          onDone();
        },
      },
    );
  return { transfer, isBusy: act.isPending };
}
