import { useNavigate } from '@tanstack/react-router';
import { improvementPageWords as words } from '@zhiyin/domain/improvement';
import { Button } from 'antd';
import { useState } from 'react';
import { useLocale, useSay } from '#lib/i18n/locale-context.ts';
import { dayOf, type ShownThing } from '#modules/platform';
import { Icon } from '#ui/icon/icon.tsx';
import { OpenDialog } from './open-dialog.tsx';
import { seedOf } from './seed-of.ts';

const monthMs = 30 * 86_400_000;

/** Opens a finding about a thing, and leads to it. */
export function FindingVerb({ thing }: { thing: ShownThing }) {
  const navigate = useNavigate();
  return (
    <OpenVerb
      thing={thing}
      onOpened={(findingId) => void navigate({ to: '/improvement/$findingId', params: { findingId } })}
    />
  );
}

interface Props {
  readonly thing: ShownThing;
  readonly size?: 'small' | 'medium';
  readonly onOpened: (findingId: string) => void;
}

/** As `FindingVerb`, for a place that says itself what happens then. */
export function OpenVerb({ thing, size = 'medium', onOpened }: Props) {
  const t = useSay();
  const { timeZone } = useLocale();
  const [isOpen, setOpen] = useState(false);
  const until = dayOf(new Date(Date.now() + monthMs), timeZone);
  const seed = seedOf(thing, until, t(words.figureOf, { title: thing.title }));
  return (
    <>
      <Button size={size} icon={<Icon name="flag" />} onClick={() => setOpen(true)}>
        {t(words.open)}
      </Button>
      {isOpen && <OpenDialog seed={seed} onClose={() => setOpen(false)} onOpened={onOpened} />}
    </>
  );
}
