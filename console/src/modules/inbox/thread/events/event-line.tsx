import { useSay } from '#lib/i18n/locale-context.ts';
import { useFormat } from '#lib/i18n/use-format.ts';
import { Icon } from '#ui/icon/icon.tsx';
import styles from '../thread.module.css';
import type { EventLine as Entry } from '../timeline.ts';
import { type EventNames, eventSaid } from './event-said.ts';

/** What was done with the conversation, between what was said. Nothing for a fact that has no words. */
export function EventLine({ entry: { event, moment }, names }: { entry: Entry; names: EventNames }) {
  const t = useSay();
  const format = useFormat();
  const said = eventSaid(event, names, { t, brief: (until) => format.brief(until, new Date(moment)) });
  if (!said) return null;
  return (
    <li className={styles['event']}>
      <Icon name={said.icon} size={12} />
      <span>{said.text}</span>
      <time dateTime={moment} title={format.exact(moment)}>
        {format.time(moment)}
      </time>
    </li>
  );
}
