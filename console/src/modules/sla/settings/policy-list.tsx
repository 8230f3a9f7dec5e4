import { Link } from '@tanstack/react-router';
import { describeFilter, parseFilter } from '@zhiyin/domain/kit';
import { metricWordsOf, type SlaPolicy, slaSubjectWords, slaPageWords as words } from '@zhiyin/domain/sla';
import { useLocale, useSay } from '#lib/i18n/locale-context.ts';
import { useFormat } from '#lib/i18n/use-format.ts';
import { useConversationFields } from '#modules/inbox';
import { useTicketFields } from '#modules/tickets';
import { classNames } from '#ui/class-names.ts';
import { IconButton } from '#ui/control/icon-button.tsx';
import { Icon } from '#ui/icon/icon.tsx';
import { moved } from '#ui/order/moved.ts';
import { type RowDrag, useRowDrag } from '#ui/order/use-row-drag.ts';
import { StatusTag } from '#ui/show/status-tag.tsx';
import { useToast } from '#ui/toast/use-toast.ts';
import { useOrderPolicies, useStateLabels } from '../data.ts';
import styles from './settings.module.css';

interface Props {
  readonly policies: readonly SlaPolicy[];
  readonly mayManage: boolean;
}

/** The service levels in their order; moved by dragging or with Alt and the arrows. */
export function PolicyList({ policies, mayManage }: Props) {
  const t = useSay();
  const toast = useToast();
  const order = useOrderPolicies();
  const stored = policies.map(({ policyId }) => policyId);
  // What was just asked for is shown at once, so that keys pressed quickly go on from there.
  const ids = order.isPending ? order.variables.body.policyIds : stored;
  const shown = ids.flatMap((id) => policies.find(({ policyId }) => policyId === id) ?? []);
  const save = (policyIds: readonly string[]) => order.mutateAsync({ body: { policyIds: [...policyIds] } });
  const move = (from: number, to: number) => {
    if (from === to || to < 0 || to >= ids.length) return;
    const done = () => toast.sayUndo(t(words.ordered), () => save(ids), 'sla.order');
    save(moved(ids, from, to)).then(done, toast.refuse);
  };
  const drag = useRowDrag(move);
  return (
    <>
      {mayManage && policies.length > 1 && <p className={styles['faint']}>{t(words.keysHint)}</p>}
      <ol className={styles['policies']}>
        {shown.map((policy, index) => (
          <PolicyRow
            key={policy.policyId}
            policy={policy}
            index={index}
            count={policies.length}
            drag={mayManage ? drag : null}
            onMove={(to) => move(index, to)}
          />
        ))}
      </ol>
    </>
  );
}

interface RowProps {
  readonly policy: SlaPolicy;
  readonly index: number;
  readonly count: number;
  readonly drag: RowDrag | null;
  readonly onMove: (to: number) => void;
}

function PolicyRow({ policy, index, count, drag, onMove }: RowProps) {
  const t = useSay();
  const { policyId, name, isOn } = policy;
  return (
    <li
      className={classNames(styles['policy'], drag?.overIndex === index && styles['over'])}
      {...drag?.keys(index)}
      {...drag?.target(index)}
    >
      {drag && (
        <span aria-hidden="true" className={styles['handle']} {...drag.handle(index)}>
          <Icon name="drag" />
        </span>
      )}
      <span className={styles['place']}>{index + 1}</span>
      <Link to="/settings/service-levels/$policyId" params={{ policyId }} className={styles['summary'] ?? ''}>
        <span className={styles['named']}>
          <bdi>{name}</bdi>
          {policy.subjectKind === 'ticket' && <StatusTag tone="azure">{t(slaSubjectWords.ticket)}</StatusTag>}
          {!isOn && <StatusTag tone="ash">{t(words.off)}</StatusTag>}
          {policy.isUnreadable && <StatusTag tone="seal">{t(words.namesGone)}</StatusTag>}
        </span>
        <Summary policy={policy} />
      </Link>
      {drag && (
        <span className={styles['acts']}>
          <IconButton
            icon="arrow-up"
            label={t(words.moveUpOne, { name })}
            disabled={index === 0}
            onClick={() => onMove(index - 1)}
          />
          <IconButton
            icon="arrow-down"
            label={t(words.moveDownOne, { name })}
            disabled={index === count - 1}
            onClick={() => onMove(index + 1)}
          />
        </span>
      )}
    </li>
  );
}

/** For whom, and what is promised normally. */
function Summary({ policy }: { policy: SlaPolicy }) {
  const t = useSay();
  const format = useFormat();
  const { locale, timeZone } = useLocale();
  const [ofConversations, ofTickets] = [useConversationFields(), useTicketFields()];
  const { subjectKind } = policy;
  const fields = subjectKind === 'ticket' ? ofTickets : ofConversations;
  const { filter, targets } = policy.terms;
  const labelOf = useStateLabels(subjectKind);
  const parsed = parseFilter(fields, filter);
  const isEverybody = 'all' in filter && filter.all.length === 0;
  const promised = targets.flatMap(({ metric, seconds }) => {
    const shown = seconds.normal ?? seconds.high ?? seconds.urgent ?? seconds.low;
    return shown === null
      ? []
      : [`${t(metricWordsOf(metric, subjectKind, labelOf(metric)).name)} ${format.duration(shown)}`];
  });
  const every = t(subjectKind === 'ticket' ? words.everyTicket : words.everyConversation);
  const described = parsed.ok && describeFilter(parsed.filter, fields, locale, { timeZone });
  const whom = isEverybody ? every : described || t(words.namesGone);
  return (
    <span className={styles['faint']}>
      {whom}
      {' · '}
      {promised.length === 0 ? t(words.noTargets) : promised.join(' · ')}
    </span>
  );
}
