import {
  feedTeach,
  type listPromotions,
  type Promotion,
  feedWords as words,
  yearlyPromotions,
} from '@zhiyin/domain/insights';
import { Button } from 'antd';
import { useState } from 'react';
import type { z } from 'zod';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useFormat } from '#lib/i18n/use-format.ts';
import { useMay } from '#lib/session/session-context.ts';
import { IconButton } from '#ui/control/icon-button.tsx';
import { Dialog } from '#ui/dialog/dialog.tsx';
import { Icon } from '#ui/icon/icon.tsx';
import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import { useToast } from '#ui/toast/use-toast.ts';
import { useAddPromotion, usePromotions, useRemovePromotion } from './data.ts';
import styles from './feed.module.css';
import { PromotionForm } from './promotion-form.tsx';

type Known = z.infer<typeof listPromotions.response>['known'][number];

/** The promotions of the shop, and the holidays its calendars know. */
export function CalendarDialog({ onClose }: { onClose: () => void }) {
  const t = useSay();
  const mayTeach = useMay()(feedTeach);
  const promotions = usePromotions();
  const [edited, setEdited] = useState<Promotion | 'new' | null>(null);
  return (
    <Dialog title={t(words.calendar)} place="side" width={520} onClose={onClose}>
      <p className={styles['faint']}>{t(words.calendarHint)}</p>
      {promotions.isPending && <PageLoading rows={6} />}
      {promotions.isError && <PageError error={promotions.error} onRetry={promotions.refetch} />}
      {promotions.data && (
        <section className={styles['calendar']} aria-label={t(words.promotions)}>
          <h3>{t(words.promotions)}</h3>
          {promotions.data.items.length === 0 && <p>{t(words.noPromotions)}</p>}
          <ul>
            {promotions.data.items.map((one) => (
              <PromotionLine
                key={one.promotionId}
                promotion={one}
                isEditable={mayTeach}
                onEdit={() => setEdited(one)}
              />
            ))}
          </ul>
          {mayTeach && edited === null && (
            <Adding items={promotions.data.items} onAdd={() => setEdited('new')} />
          )}
          {edited !== null && (
            <PromotionForm
              key={edited === 'new' ? 'new' : edited.promotionId}
              promotion={edited === 'new' ? null : edited}
              onDone={() => setEdited(null)}
            />
          )}
        </section>
      )}
      {promotions.data && <Holidays known={promotions.data.known} />}
    </Dialog>
  );
}

interface LineProps {
  readonly promotion: Promotion;
  readonly isEditable: boolean;
  readonly onEdit: () => void;
}

function PromotionLine({ promotion, isEditable, onEdit }: LineProps) {
  const t = useSay();
  const toast = useToast();
  const days = useDays();
  const remove = useRemovePromotion();
  const add = useAddPromotion();
  const { promotionId, name, from, to } = promotion;
  const bringBack = () => add.mutate({ body: { name, from, to } }, { onError: toast.refuse });
  const removeIt = () =>
    remove.mutate(
      { params: { promotionId } },
      {
        onError: toast.refuse,
        onSuccess: () => toast.sayUndo(t(words.removed, { name }), bringBack, promotionId),
      },
    );
  return (
    <li>
      <bdi>{name}</bdi>
      <span className={styles['faint']}>{days(from, to)}</span>
      {isEditable && (
        <span className={styles['lineVerbs']}>
          <IconButton icon="edit" label={`${t(words.edit)} ${name}`} onClick={onEdit} />
          <IconButton icon="trash" label={`${t(words.remove)} ${name}`} onClick={removeIt} />
        </span>
      )}
    </li>
  );
}

/** Days from one to another, as people read them. */
function useDays(): (from: string, to: string) => string {
  const t = useSay();
  const format = useFormat();
  // Noon, so that no zone makes it the day before.
  const day = (one: string) => format.day(`${one}T12:00:00Z`);
  return (from, to) => (from === to ? day(from) : t(words.days, { from: day(from), to: day(to) }));
}

function Adding({ items, onAdd }: { items: readonly Promotion[]; onAdd: () => void }) {
  const t = useSay();
  const toast = useToast();
  const add = useAddPromotion();
  const year = new Date().getFullYear();
  const missing = yearlyPromotions(year).filter(
    ({ name, from }) =>
      !items.some((one) => one.from.startsWith(`${year}`) && (one.name === t(name) || one.from === from)),
  );
  const addUsual = async () => {
    try {
      for (const { name, from, to } of missing) await add.mutateAsync({ body: { name: t(name), from, to } });
    } catch (error) {
      toast.refuse(error);
    }
  };
  return (
    <div className={styles['adding']}>
      <Button icon={<Icon name="plus" />} onClick={onAdd}>
        {t(words.addPromotion)}
      </Button>
      {missing.length > 0 && (
        <>
          <Button loading={add.isPending} onClick={addUsual}>
            {t(words.addUsual, { year })}
          </Button>
          <p className={styles['faint']}>{t(words.addUsualHint)}</p>
        </>
      )}
    </div>
  );
}

function Holidays({ known }: { known: readonly Known[] }) {
  const t = useSay();
  const days = useDays();
  const others = known.filter(({ kind }) => kind !== 'promotion');
  return (
    <section className={styles['calendar']} aria-label={t(words.holidays)}>
      <h3>{t(words.holidays)}</h3>
      {others.length === 0 && <p className={styles['faint']}>{t(words.noHolidays)}</p>}
      <ul>
        {others.map(({ from, to, kind, name }) => (
          <li key={`${from}-${kind}`}>
            <bdi>{kind === 'workday' ? t(words.workday, { name: t(name) }) : t(name)}</bdi>
            <span className={styles['faint']}>{days(from, to)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
