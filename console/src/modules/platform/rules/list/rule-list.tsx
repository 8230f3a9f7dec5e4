import { useQueryClient } from '@tanstack/react-query';
import {
  listRules,
  orderRules,
  type RuleEntry,
  ruleNavWords,
  rulePageWords as words,
} from '@zhiyin/domain/platform';
import { Input } from 'antd';
import { useState } from 'react';
import { endpointQuery, useAct } from '#lib/endpoint-query.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import { moved } from '#ui/order/moved.ts';
import { useRowDrag } from '#ui/order/use-row-drag.ts';
import { useToast } from '#ui/toast/use-toast.ts';
import styles from '../rules.module.css';
import { RuleRow } from './rule-row.tsx';

/** From how many rules on one looks for them by name. */
const manyRules = 8;

/** Rules one below the other; dragged, or moved by Alt+↑ ↓. While some are looked for by name the order stays. */
export function RuleList({ rules }: { rules: readonly RuleEntry[] }) {
  const t = useSay();
  const [text, setText] = useState('');
  const move = useMoveRule(rules);
  const drag = useRowDrag(move);
  const sought = text.trim().toLowerCase();
  const isSought = ({ name }: RuleEntry) => sought === '' || name.toLowerCase().includes(sought);
  const shown = rules.map((rule, index) => ({ rule, index })).filter(({ rule }) => isSought(rule));
  return (
    <>
      {rules.length >= manyRules && (
        <Input
          type="search"
          allowClear
          aria-label={t(words.search)}
          placeholder={t(words.search)}
          className={styles['search'] ?? ''}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      )}
      <ol aria-label={t(ruleNavWords.rules)} className={styles['list']}>
        {shown.map(({ rule, index }) => (
          <RuleRow
            key={rule.ruleId}
            rule={rule}
            place={index}
            drag={drag}
            isLast={index === rules.length - 1}
            isMovable={sought === ''}
            onMove={(by) => move(index, index + by)}
          />
        ))}
      </ol>
      {shown.length === 0 && <p role="status">{t(words.nothingFound)}</p>}
    </>
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
