import { useNavigate, useSearch } from '@tanstack/react-router';
import { Card, newCard, View, viewOf } from '@zhiyin/domain/insights';

/** What is asked: a card that need not be whole yet, how it is looked at, and the saved question it came from. */
export interface Question {
  readonly card: Card;
  readonly view: View;
  readonly savedId: string | null;
}

const begun = { card: newCard('c1', 'trend'), view: viewOf('last-30') };

/**
 * The question in the address: a link shows the same to a colleague, and the browser's way back goes back one step. A
 * card that is not whole cannot be read from there and stays as it begins, but for its kind.
 */
export function useQuestion(): {
  readonly question: Question;
  readonly ask: (next: Partial<Question>) => void;
} {
  const navigate = useNavigate();
  const asked: { card?: unknown; view?: unknown; saved?: unknown } = useSearch({ strict: false });
  const [card, view] = [Card.safeParse(asked.card), View.safeParse(asked.view)];
  const question: Question = {
    card: card.success ? card.data : (Unfinished.read(asked.card) ?? begun.card),
    view: view.success ? view.data : begun.view,
    savedId: typeof asked.saved === 'string' ? asked.saved : null,
  };
  return {
    question,
    ask: (next) => {
      const { card: asks, view: looks, savedId } = { ...question, ...next };
      void navigate({
        to: '/insights/explore',
        search: { card: asks, view: looks, ...(savedId && { saved: savedId }) },
      });
    },
  };
}

/** A card that still lacks something, such as its group. */
const Unfinished = {
  read(value: unknown): Card | null {
    // Words that nobody sees make any card whole enough to be read; what it lacks is said beside it.
    const parsed = Card.safeParse(isObject(value) ? { ...value, kind: 'text', text: '-' } : null);
    if (!parsed.success || !isObject(value)) return null;
    const kind = Card.shape.kind.safeParse(Reflect.get(value, 'kind'));
    return kind.success ? { ...parsed.data, kind: kind.data, text: '' } : null;
  },
};

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
