import { useQueryClient } from '@tanstack/react-query';
import { listRules, orderRules, type RuleEntry, rulePageWords as words } from '@zhiyin/domain/platform';
import { endpointQuery, useAct } from '#lib/endpoint-query.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import { moved } from '#ui/order/moved.ts';
import { useRowDrag } from '#ui/order/use-row-drag.ts';
import { useToast } from '#ui/toast/use-toast.ts';
import styles from '../rules.module.css';
import { RuleRow } from './rule-row.tsx';

/** Rules one below the other; dragged, or moved by Alt+↑ ↓. */
export function RuleList({ rules }: { rules: readonly RuleEntry[] }) {
  const t = useSay();
  const move = useMoveRule(rules);
  const drag = useRowDrag(move);
  return (
    <ol aria-label={t(words.rules)} className={styles['list']}>
      {rules.map((rule, index) => (
        <RuleRow
          key={rule.ruleId}
          rule={rule}
          place={index}
          drag={drag}
          isLast={index === rules.length - 1}
          onMove={(by) => move(index, index + by)}
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
    const items = [...moved(rules, from, to)];
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
