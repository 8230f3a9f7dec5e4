import { channelKeys, channelName } from '@zhiyin/domain/channels';
import {
  capacityAtFirst,
  capacityMax,
  listPresence,
  type Member,
  type Presence,
  setCapacity,
  presenceWords as words,
} from '@zhiyin/domain/people';
import { useAct } from '#lib/endpoint-query.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import { Dialog } from '#ui/dialog/dialog.tsx';
import { DraftForm } from '#ui/form/draft-form.tsx';
import { NumberField } from '#ui/form/number-field.tsx';
import { type Slot, useDraft } from '#ui/form/use-draft.ts';
import { useToast } from '#ui/toast/use-toast.ts';
import { usePresence } from './data.ts';

interface Chosen {
  readonly capacity: number | null;
  readonly channelCapacities: Presence['channelCapacities'];
  readonly share: number | null;
}

/** How many conversations a colleague can have at once, of each channel too, and how large a part they get. */
export function CapacityDialog({ member, onClose }: { member: Member; onClose: () => void }) {
  const t = useSay();
  const toast = useToast();
  const act = useAct(setCapacity, [listPresence]);
  const { memberId, name } = member;
  const { capacity, channelCapacities, share } = usePresence().get(memberId) ?? atFirst;
  const initial: Chosen = { capacity, channelCapacities, share };
  const keep = (body: typeof atFirst) => act.mutateAsync({ params: { memberId }, body });
  const draft = useDraft({
    initial,
    schema: setCapacity.body,
    save: (body) =>
      keep({
        capacity: body.capacity,
        channelCapacities: body.channelCapacities ?? channelCapacities,
        share: body.share ?? share,
      }),
  });
  const onSaved = () => {
    const count = draft.values.capacity ?? capacity;
    toast.sayUndo(t(words.capacityKept, { name, count }), () => keep({ capacity, channelCapacities, share }));
    onClose();
  };
  return (
    <Dialog title={t(words.capacityOf, { name })} onClose={onClose}>
      <DraftForm draft={draft} verb={t(words.save)} onSaved={onSaved} onCancel={onClose}>
        <NumberField
          at={draft.at('capacity')}
          label={t(words.capacity)}
          hint={t(words.capacityHint)}
          min={0}
          max={capacityMax}
          unit={t(words.conversations)}
        />
        {channelKeys.map((channel) => (
          <ChannelField key={channel} channel={channel} at={draft.at('channelCapacities')} />
        ))}
        <NumberField
          at={draft.at('share')}
          label={t(words.share)}
          hint={t(words.shareHint)}
          min={0.25}
          max={4}
          fractionDigits={2}
        />
      </DraftForm>
    </Dialog>
  );
}

const atFirst: Pick<Presence, 'capacity' | 'channelCapacities' | 'share'> = {
  capacity: capacityAtFirst,
  channelCapacities: {},
  share: 1,
};

/** A limit of its own for what comes by one channel; empty: none. */
function ChannelField({ channel, at }: { channel: string; at: Slot<Chosen['channelCapacities']> }) {
  const t = useSay();
  const name = channelName(channel);
  const { [channel]: value = null, ...others } = at.value;
  return (
    <NumberField
      at={{
        id: `${at.id}-${channel}`,
        value,
        problem: at.problem,
        onChange: (next) => at.onChange(next === null ? others : { ...others, [channel]: next }),
      }}
      label={t(words.channelCapacity, { channel: name ? t(name) : channel })}
      hint={t(words.channelCapacityHint)}
      min={0}
      max={capacityMax}
      unit={t(words.conversations)}
      isOptional
    />
  );
}
