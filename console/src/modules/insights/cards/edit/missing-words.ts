import { type CardKind, type missingOf, dashboardWords as words } from '@zhiyin/domain/insights';
import type { Text } from '@zhiyin/domain/kit';

/** What is still to be said before a card can be shown. */
export function missingWords(kind: CardKind, missing: NonNullable<ReturnType<typeof missingOf>>): Text {
  if (missing === 'text') return words.lacksText;
  if (missing === 'group') return words.lacksGroup;
  return kind === 'funnel' ? words.lacksTwo : words.lacksMetrics;
}
