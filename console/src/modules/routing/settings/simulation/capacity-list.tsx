import { capacityMax } from '@zhiyin/domain/people';
import { type SimulationDraft, simulationWords as words } from '@zhiyin/domain/routing';
import { InputNumber } from 'antd';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useMemberNames } from '#modules/people';
import { useQueue } from '../../data.ts';
import settingsStyles from '../settings.module.css';
import styles from './simulation.module.css';

interface Props {
  readonly draft: SimulationDraft;
  readonly onChange: (draft: SimulationDraft) => void;
}

/** How many each could have at once. */
export function CapacityList({ draft, onChange }: Props) {
  const t = useSay();
  const names = useMemberNames();
  const agents = useQueue().data?.agents ?? [];
  const changed = new Map(draft.capacities.map(({ memberId, capacity }) => [memberId, capacity]));
  const set = (memberId: string, before: number, capacity: number) => {
    const others = draft.capacities.filter((one) => one.memberId !== memberId);
    const isSame = before === capacity;
    onChange({ ...draft, capacities: isSame ? others : [...others, { memberId, capacity }] });
  };
  return (
    <fieldset className={settingsStyles['group']}>
      <legend>{t(words.capacities)}</legend>
      <ul className={styles['capacities']}>
        {agents.map(({ memberId, capacity }) => (
          <li key={memberId}>
            <bdi>{names.get(memberId)}</bdi>
            <InputNumber
              aria-label={`${t(words.capacities)}: ${names.get(memberId) ?? ''}`}
              min={0}
              max={capacityMax}
              precision={0}
              value={changed.get(memberId) ?? capacity}
              onChange={(next) => set(memberId, capacity, next ?? capacity)}
            />
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
