import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { listWidgets } from '@zhiyin/domain/channels';
import { firstStepsWords as words } from '@zhiyin/domain/inbox';
import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { endpointQuery } from '#lib/endpoint-query.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import { remembered } from '#lib/remembered.ts';
import { CopySnippet } from '#modules/channels';
import { classNames } from '#ui/class-names.ts';
import { Icon } from '#ui/icon/icon.tsx';
import styles from './first-steps.module.css';
import type { FirstStep } from './steps.ts';
import { useFirstSteps } from './use-first-steps.ts';

const choice = remembered('first-steps', ['hidden']);

interface Props {
  /** Shown once the shop works, where the steps cannot be told, and to whoever wants to see the steps no more. */
  readonly otherwise: ReactNode;
}

/** What a new shop does first, each with the way there and a mark once it is done. */
export function FirstSteps({ otherwise }: Props) {
  const t = useSay();
  const [isHidden, setHidden] = useState(() => choice.read() === 'hidden');
  const steps = useFirstSteps();
  if (isHidden || steps === 'over' || steps === 'failed') return otherwise;
  if (steps === 'unknown') return null;
  const done = steps.filter(({ isDone }) => isDone).length;
  const hide = () => {
    choice.write('hidden');
    setHidden(true);
  };
  return (
    <section className={styles['steps']} aria-label={t(words.title)}>
      <h2 className={styles['title']}>{t(words.title)}</h2>
      <p className={styles['hint']}>{t(words.progress, { done, all: steps.length })}</p>
      <ol className={styles['list']}>
        {steps.map((step, index) => (
          <Step key={step.id} step={step} number={index + 1} />
        ))}
      </ol>
      <Button type="text" onClick={hide}>
        {t(words.hide)}
      </Button>
    </section>
  );
}

function Step({ step, number }: { step: FirstStep; number: number }) {
  const t = useSay();
  const { title, hint, to, isDone } = step;
  return (
    <li className={classNames(styles['step'], isDone && styles['done'])}>
      <span className={styles['mark']}>{isDone ? <Icon name="check" size={14} /> : number}</span>
      <div className={styles['what']}>
        <p className={styles['name']}>
          {t(title)}
          {isDone && <span className="spoken"> {t(words.done)}</span>}
        </p>
        {!isDone && <p className={styles['hint']}>{t(hint)}</p>}
        {!isDone && to === null && <FirstChat />}
      </div>
      {!isDone && to !== null && (
        <Link to={to.path}>
          <Button tabIndex={-1}>{t(to.verb)}</Button>
        </Link>
      )}
    </li>
  );
}

/** The line for the shop's page and the demo shop, without a way to another page. */
function FirstChat() {
  const widget = useQuery(endpointQuery(listWidgets, {})).data?.items[0];
  return widget ? <CopySnippet widget={widget} /> : null;
}
