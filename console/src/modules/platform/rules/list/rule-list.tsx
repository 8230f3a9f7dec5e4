import { useQueryClient } from '@tanstack/react-query';
import { listRules, orderRules, type RuleEntry, rulePageWords as words } from '@zhiyin/domain/platform';
import { type DragEvent, useState } from 'react';
import { endpointQuery, useAct } from '#lib/endpoint-query.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useToast } from '#ui/toast/use-toast.ts';
import styles from '../rules.module.css';
import { moved } from './moved.ts';
import { RuleRow } from './rule-row.tsx';

/** Rules one below the other; dragged, or moved by Alt+↑ ↓. */
export function RuleList({ rules }: { rules: readonly RuleEntry[] }) {
  const t = useSay();
  const move = useMoveRule(rules);
  const [dragged, setDragged] = useState<number | null>(null);
  const [over, setOver] = useState<number | null>(null);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    if (dragged !== null && over !== null) move(dragged, over);
    setDragged(null);
    setOver(null);
  };
  return (
    <ol aria-label={t(words.rules)} className={styles['list']} onDrop={drop}>
      {rules.map((rule, index) => (
        <RuleRow
          key={rule.ruleId}
          rule={rule}
          place={index}
          isTarget={over === index && dragged !== index}
          isLast={index === rules.length - 1}
          onMove={(by) => move(index, index + by)}
          onDragStart={() => setDragged(index)}
          onDragOver={(event) => {
            event.preventDefault();
            setOver(index);
          }}
          onDragEnd={() => setOver(null)}
        />
      ))}
    </ol>
  );
}

/** Shows the new order at once, and takes it back when it is refused. */
function useMoveRule(rules: readonly RuleEntry[]): (from: number, to: number) => void {
  const toast = useToast();
  const cache = useQueryClient();
  const order = useAct(orderRules, [listRules]);
  return (from, to) => {
    if (from === to || to < 0 || to >= rules.length) return;
    const items = moved(rules, from, to);
    cache.setQueryData(endpointQuery(listRules, {}).queryKey, { items });
    const ruleIds = items.map(({ ruleId }) => ruleId);
    order.mutate(
      { body: { ruleIds } },
      {
        onError: (error) => {
          void cache.invalidateQueries({ queryKey: [listRules.name] });
          toast.refuse(error);
        },
      },
    );
  };
}
