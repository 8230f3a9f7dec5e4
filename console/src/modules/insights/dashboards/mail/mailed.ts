import type { Card, View } from '@zhiyin/domain/insights';

/** What is mailed: a dashboard as it is looked at. */
export interface Mailed {
  /** The key of a ready one, or the id of one that a member made. */
  readonly dashboard: string;
  readonly name: string;
  readonly cards: readonly Card[];
  readonly view: View;
}
