import { type Card, cardTitle, dashboardWords as words } from '@zhiyin/domain/insights';
import { type KeyboardEvent, useState } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { classNames } from '#ui/class-names.ts';
import { IconButton } from '#ui/control/icon-button.tsx';
import { Icon } from '#ui/icon/icon.tsx';
import { moved } from '#ui/order/moved.ts';
import { type RowDrag, useRowDrag } from '#ui/order/use-row-drag.ts';
import { useToast } from '#ui/toast/use-toast.ts';
import type { CardProps } from '../../cards/card-body.tsx';
import { CardFrame } from '../../cards/card-frame.tsx';
import styles from '../dashboards.module.css';
import { withCopyOf, withWidth } from './arrange.ts';

interface Props extends Omit<CardProps, 'card'> {
  readonly cards: readonly Card[];
  readonly onChange: (cards: readonly Card[]) => void;
  readonly onEdit: (card: Card) => void;
}

/** Cards while they are arranged: dragged by their handle, or moved and resized by keyboard. */
export function ArrangeGrid({ cards, onChange, onEdit, ...shared }: Props) {
  const t = useSay();
  const [said, setSaid] = useState('');
  const move = (from: number, to: number) => {
    const next = moved(cards, from, to);
    if (next === cards) return;
    onChange(next);
    const card = cards[from];
    if (card) setSaid(t(words.cardMoved, { name: cardTitle(card, shared.naming), place: to + 1 }));
  };
  const drag = useRowDrag(move);
  return (
    <>
      <p role="status" className="spoken">
        {said}
      </p>
      <ul className={styles['grid']}>
        {cards.map((card, index) => (
          <Arranged
            key={card.cardId}
            {...shared}
            card={card}
            cards={cards}
            index={index}
            drag={drag}
            onMove={move}
            onChange={onChange}
            onEdit={onEdit}
          />
        ))}
      </ul>
    </>
  );
}

interface ArrangedProps extends Props, CardProps {
  readonly index: number;
  readonly drag: RowDrag;
  readonly onMove: (from: number, to: number) => void;
}

function Arranged(props: ArrangedProps) {
  const { card, cards, index, drag, onMove, onChange, onEdit, ...shared } = props;
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey) return;
    const by = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 }[event.key];
    const wider = { '+': 1, '=': 1, '-': -1, '−': -1 }[event.key];
    if (by === undefined && wider === undefined) return;
    event.preventDefault();
    if (by !== undefined) onMove(index, index + by);
    if (wider !== undefined) onChange(withWidth(cards, card.cardId, wider));
  };
  return (
    <li
      className={classNames(styles['cell'], drag.overIndex === index && styles['over'])}
      data-width={card.width}
      onKeyDown={onKeyDown}
      {...drag.target(index)}
    >
      <CardFrame {...shared} card={card} acts={<Acts {...props} />} />
    </li>
  );
}

function Acts({ card, cards, index, drag, naming, onMove, onChange, onEdit }: ArrangedProps) {
  const t = useSay();
  const toast = useToast();
  const remove = () => {
    onChange(cards.filter(({ cardId }) => cardId !== card.cardId));
    toast.say(t(words.removed));
  };
  return (
    <fieldset aria-label={t(words.cardActs, { name: cardTitle(card, naming) })} className={styles['acts']}>
      <IconButton icon="edit" label={t(words.editCard)} onClick={() => onEdit(card)} />
      <IconButton
        icon="minus"
        label={t(words.narrower)}
        disabled={card.width === 1}
        onClick={() => onChange(withWidth(cards, card.cardId, -1))}
      />
      <IconButton
        icon="plus"
        label={t(words.wider)}
        disabled={card.width === 4}
        onClick={() => onChange(withWidth(cards, card.cardId, 1))}
      />
      <IconButton
        icon="chevron-left"
        label={t(words.moveEarlier)}
        disabled={index === 0}
        onClick={() => onMove(index, index - 1)}
      />
      <IconButton
        icon="chevron-right"
        label={t(words.moveLater)}
        disabled={index === cards.length - 1}
        onClick={() => onMove(index, index + 1)}
      />
      <IconButton
        icon="copy"
        label={t(words.duplicateCard)}
        onClick={() => onChange(withCopyOf(cards, card.cardId))}
      />
      <IconButton icon="trash" label={t(words.removeCard)} onClick={remove} />
      <span aria-hidden="true" className={styles['handle']} {...drag.handle(index)}>
        <Icon name="drag" />
      </span>
    </fieldset>
  );
}
