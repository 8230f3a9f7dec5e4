import { type CardKind, type MissingPart, dashboardWords as words } from '@zhiyin/domain/insights';
import type { Text } from '@zhiyin/domain/kit';

/** What is still to be said before a card can be shown. */
export function missingWords(kind: CardKind, missing: MissingPart): Text {
  if (missing === 'text') return words.lacksText;
  if (missing === 'sides') return words.lacksSides;
  if (missing === 'group') return words.lacksGroup;
  return kind === 'funnel' ? words.lacksTwo : words.lacksMetrics;
}
