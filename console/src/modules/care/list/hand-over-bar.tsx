import { type FollowUp, carePageWords as words } from '@zhiyin/domain/care';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { isRefused } from '#lib/call/refused.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useMemberNames } from '#modules/people';
import { BulkBar } from '#ui/table/bulk-bar.tsx';
import { useToast } from '#ui/toast/use-toast.ts';
import { useChange } from '../data.ts';

interface Props {
  readonly chosen: readonly FollowUp[];
  readonly onDone: () => void;
}

/** Gives all that are ticked to a colleague, or back to the queues of their teams. */
export function HandOverBar({ chosen, onDone }: Props) {
  const t = useSay();
  const { handOver, isBusy } = useHandOver(onDone);
  const members = [...useMemberNames()].map(([value, label]) => ({ value, label }));
  return (
    <BulkBar label={t(words.handOver)}>
      <strong>{t(words.chosen, { count: chosen.length })}</strong>
      <Select<string>
        aria-label={t(words.handOver)}
        placeholder={t(words.handOver)}
        value={null}
        loading={isBusy}
        disabled={isBusy}
        showSearch={{ optionFilterProp: 'label' }}
        options={[{ value: '', label: t(words.nobody) }, ...members]}
        style={{ width: 160 }}
        onChange={(id) => handOver(chosen, () => (id === '' ? null : id))}
      />
      <Button type="text" onClick={onDone}>
        {t(words.clear)}
      </Button>
    </BulkBar>
  );
}

/** One after the other, as each may be refused for reasons of its own; what was done can be taken back. */
function useHandOver(onDone: () => void) {
  const t = useSay();
  const toast = useToast();
  const change = useChange();
  const [isBusy, setBusy] = useState(false);
  const give = async (all: readonly FollowUp[], to: (one: FollowUp) => string | null) => {
    const given: FollowUp[] = [];
    let refused: string | null = null;
    for (const one of all) {
      const { followUpId, revision } = one;
      try {
        given.push(
          await change.mutateAsync({ params: { followUpId }, body: { revision, ownerId: to(one) } }),
        );
      } catch (error) {
        if (!isRefused(error)) throw error;
        refused = error.message;
      }
    }
    return { given, refused };
  };
  const handOver = async (all: readonly FollowUp[], to: (one: FollowUp) => string | null) => {
    setBusy(true);
    const { given, refused } = await give(all, to).finally(() => setBusy(false));
    const owners = new Map(all.map(({ followUpId, ownerId }) => [followUpId, ownerId]));
    const undo = () => give(given, ({ followUpId }) => owners.get(followUpId) ?? null);
    if (given.length > 0) toast.sayUndo(t(words.handedOver, { count: given.length }), undo);
    if (refused !== null)
      toast.say(t(words.notHandedOver, { count: all.length - given.length, why: refused }));
    onDone();
  };
  return { handOver, isBusy };
}
