import { Link } from '@tanstack/react-router';
import {
  listRules,
  manageRules,
  type RuleEntry,
  switchRule,
  rulePageWords as words,
} from '@zhiyin/domain/platform';
import { Switch } from 'antd';
import { useAct } from '#lib/endpoint-query.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useFormat } from '#lib/i18n/use-format.ts';
import { useMay } from '#lib/session/session-context.ts';
import { useNow } from '#lib/use-now.ts';
import { classNames } from '#ui/class-names.ts';
import { IconButton } from '#ui/control/icon-button.tsx';
import { Icon } from '#ui/icon/icon.tsx';
import type { RowDrag } from '#ui/order/use-row-drag.ts';
import { StatusTag } from '#ui/show/status-tag.tsx';
import { useToast } from '#ui/toast/use-toast.ts';
import { useFactSaid } from '../../audit/use-fact-said.ts';
import styles from '../rules.module.css';
import { useOffSaid } from '../use-off-said.ts';
import { useMomentSaid, useTimeSaid } from '../use-time-said.ts';

interface Props {
  readonly rule: RuleEntry;
  readonly place: number;
  readonly isLast: boolean;
  readonly onMove: (by: 1 | -1) => void;
  readonly drag: RowDrag;
  /** False while only some of the rules are shown. */
  readonly isMovable: boolean;
}

/** One rule: its place, its name, what sets it off, how it has been doing. */
export function RuleRow(props: Props) {
  const { rule, place, isLast, onMove, drag, isMovable } = props;
  const canManage = useMay()(manageRules);
  const canMove = canManage && isMovable;
  const { name, ruleId } = rule;
  return (
    <li
      className={classNames(styles['row'], drag.overIndex === place && styles['target'])}
      data-off={!rule.isOn}
      {...(canMove && drag.keys(place))}
      {...drag.target(place)}
    >
      {canMove && <Handle {...drag.handle(place)} />}
      <span className={styles['place']}>{place + 1}</span>
      <div className={styles['about']}>
        <Link to="/settings/rules/$ruleId" params={{ ruleId }} className={styles['name'] ?? ''}>
          <bdi>{name}</bdi>
        </Link>
        <SetOff rule={rule} />
      </div>
      <HowItGoes rule={rule} />
      {canMove && <Moves name={name} place={place} isLast={isLast} onMove={onMove} />}
      <RuleSwitch rule={rule} isLocked={!canManage} />
    </li>
  );
}

function Handle(dragged: ReturnType<RowDrag['handle']>) {
  const t = useSay();
  return (
    <span className={styles['handle']} title={t(words.drag)} {...dragged}>
      <Icon name="drag" />
    </span>
  );
}

function Moves({
  name,
  place,
  isLast,
  onMove,
}: Pick<Props, 'place' | 'isLast' | 'onMove'> & { name: string }) {
  const t = useSay();
  return (
    <span className={styles['moves']}>
      <IconButton
        icon="arrow-up"
        label={t(words.moveUp, { name })}
        disabled={place === 0}
        onClick={() => onMove(-1)}
      />
      <IconButton
        icon="arrow-down"
        label={t(words.moveDown, { name })}
        disabled={isLast}
        onClick={() => onMove(1)}
      />
    </span>
  );
}

function useSetOffSaid({ facts, at, around }: RuleEntry): string {
  const t = useSay();
  const { what } = useFactSaid();
  const timeSaid = useTimeSaid();
  const momentSaid = useMomentSaid();
  if (around) return momentSaid(around);
  return at ? timeSaid(at) : facts.map(what).join(' / ') || t(words.factsNone);
}

function SetOff({ rule }: { rule: RuleEntry }) {
  const { waitSeconds, stopsOthers, hasDraft, publishedVersion, switchedOff } = rule;
  const t = useSay();
  const format = useFormat();
  const offSaid = useOffSaid();
  const said = useSetOffSaid(rule);
  return (
    <span className={styles['faint']}>
      {said}
      {waitSeconds > 0 && <span>{t(words.waits, { time: format.duration(waitSeconds) })}</span>}
      {stopsOthers && <StatusTag tone="ash">{t(words.firstMatch)}</StatusTag>}
      {publishedVersion === null && <StatusTag tone="ash">{t(words.draft)}</StatusTag>}
      {publishedVersion !== null && hasDraft && <StatusTag tone="azure">{t(words.hasDraft)}</StatusTag>}
      {switchedOff && <StatusTag tone="seal">{offSaid(switchedOff)}</StatusTag>}
    </span>
  );
}

function HowItGoes({ rule: { lastFiredAt, firedCount, failedCount } }: { rule: RuleEntry }) {
  const t = useSay();
  const format = useFormat();
  const now = useNow();
  if (lastFiredAt === null) return <span className={styles['going']}>{t(words.neverFired)}</span>;
  return (
    <span className={styles['going']}>
      <time dateTime={lastFiredAt} title={format.exact(lastFiredAt)}>
        {format.brief(lastFiredAt, now)}
      </time>
      <span>{t(words.firedCount, { count: firedCount })}</span>
      {failedCount > 0 && (
        <span className={styles['bad']}>{t(words.failedCount, { count: failedCount })}</span>
      )}
    </span>
  );
}

function RuleSwitch({ rule, isLocked }: { rule: RuleEntry; isLocked: boolean }) {
  const t = useSay();
  const toast = useToast();
  const { ruleId, name, isOn, publishedVersion } = rule;
  const turn = useAct(switchRule, [listRules]);
  return (
    <Switch
      aria-label={t(words.switchOn, { name })}
      checked={isOn}
      loading={turn.isPending}
      disabled={isLocked || publishedVersion === null}
      onChange={(next) =>
        turn.mutate({ params: { ruleId }, body: { isOn: next } }, { onError: toast.refuse })
      }
    />
  );
}
