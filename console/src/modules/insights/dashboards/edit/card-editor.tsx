import { type Card, missingOf, type View, dashboardWords as words } from '@zhiyin/domain/insights';
import { Button } from 'antd';
import { useState } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { Dialog } from '#ui/dialog/dialog.tsx';
import { CardFrame } from '../../cards/card-frame.tsx';
import { CardFields } from '../../cards/edit/card-fields.tsx';
import { missingWords } from '../../cards/edit/missing-words.ts';
import { useEntries } from '../../cards/use-answers.ts';
import { useNaming } from '../../cards/use-naming.ts';
import styles from '../dashboards.module.css';
import { Shown } from '../look/shown.tsx';

interface Props {
  readonly card: Card;
  readonly view: View;
  readonly onDone: (card: Card) => void;
  readonly onClose: () => void;
}

/** What a card asks and how it shows it, with the card as it will be. */
export function CardEditor({ card, view, onDone, onClose }: Props) {
  const t = useSay();
  const [draft, setDraft] = useState(card);
  const { entries } = useEntries('all');
  const naming = useNaming(entries);
  const missing = missingOf(draft);
  const footer = (
    <>
      {missing && <span className={styles['hint']}>{t(missingWords(draft.kind, missing))}</span>}
      <Button type="primary" disabled={missing !== null} onClick={() => onDone(draft)}>
        {t(words.done)}
      </Button>
    </>
  );
  return (
    <Dialog title={t(words.editCard)} place="side" width={560} footer={footer} onClose={onClose}>
      <CardFields card={draft} entries={entries} naming={naming} onChange={setDraft} hasPlace />
      {missing === null && (
        <section aria-label={t(words.preview)} className={styles['preview']}>
          <Shown cards={[draft]} view={view} whose="all">
            {(shared) => <CardFrame card={draft} {...shared} />}
          </Shown>
        </section>
      )}
    </Dialog>
  );
}
