import { type Handoff, HandoffRating, rateHandoff, handoffWords as words } from '@zhiyin/domain/handoffs';
import { Button } from 'antd';
import { useState } from 'react';
import { useAct } from '#lib/endpoint-query.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import { Dialog } from '#ui/dialog/dialog.tsx';
import { DraftForm } from '#ui/form/draft-form.tsx';
import { ParagraphField } from '#ui/form/text-field.tsx';
import { useDraft } from '#ui/form/use-draft.ts';
import { handoffReads } from '../data.ts';
import styles from '../handoffs.module.css';
import { StarsField } from './stars-field.tsx';

type About = 'handoff' | 'result';

/** How the department found what it was sent, and the sender what came back. */
export function Ratings({ handoff }: { handoff: Handoff }) {
  const t = useSay();
  const [opened, setOpened] = useState<About | null>(null);
  const lines = [
    {
      about: 'handoff' as const,
      name: t(words.handoffRating),
      rating: handoff.handoffRating,
      text: handoff.handoffRatingText,
      may: handoff.mayRateHandoff,
    },
    {
      about: 'result' as const,
      name: t(words.resultRating),
      rating: handoff.resultRating,
      text: handoff.resultRatingText,
      may: handoff.mayRateResult,
    },
  ];
  return (
    <section className={styles['part']} aria-label={t(words.ratings)}>
      <h2>{t(words.ratings)}</h2>
      {lines.map(({ about, name, rating, text, may }) => (
        <div key={about} className={styles['part']}>
          <span className={styles['faint']}>{name}</span>
          <span className={styles['row']}>
            <strong>{rating === null ? t(words.notRated) : t(words.stars, { rating })}</strong>
            {may && (
              <Button size="small" aria-label={`${t(words.rate)}: ${name}`} onClick={() => setOpened(about)}>
                {t(words.rate)}
              </Button>
            )}
          </span>
          {text && <bdi className={styles['text']}>{text}</bdi>}
        </div>
      ))}
      {opened && <RateDialog handoff={handoff} about={opened} onClose={() => setOpened(null)} />}
    </section>
  );
}

interface Props {
  readonly handoff: Handoff;
  readonly about: About;
  readonly onClose: () => void;
}

function RateDialog({ handoff, about, onClose }: Props) {
  const t = useSay();
  const act = useAct(rateHandoff, handoffReads);
  const { handoffId } = handoff;
  const before = about === 'handoff' ? handoff.handoffRating : handoff.resultRating;
  const text = about === 'handoff' ? handoff.handoffRatingText : handoff.resultRatingText;
  const draft = useDraft<{ rating: number | null; text: string }, typeof HandoffRating>({
    initial: { rating: before, text },
    schema: HandoffRating,
    save: (body) => act.mutateAsync({ params: { handoffId }, body: { ...body, about } }),
  });
  const question = t(about === 'handoff' ? words.handoffRating : words.resultRating);
  return (
    <Dialog title={question} onClose={onClose}>
      <DraftForm draft={draft} verb={t(words.rate)} onSaved={onClose} onCancel={onClose}>
        <StarsField at={draft.at('rating')} label={question} />
        <ParagraphField at={draft.at('text')} label={t(words.ratingWords)} isOptional rows={2} />
      </DraftForm>
    </Dialog>
  );
}
