import type { ActorKind } from '@zhiyin/domain/kit';
import { actorKinds } from '@zhiyin/domain/kit';
import { z } from 'zod';
import type { Tx } from '../context.ts';

/** A fact of a thing's story, for code that folds it. */
export interface StoryFact {
  readonly position: number;
  readonly kind: string;
  readonly actorKind: ActorKind;
  readonly occurredAt: Date;
  readonly payload: unknown;
}

const Kind = z.enum(actorKinds);

/**
 * What happened to some things after a position, of some kinds, each in order. Only what has its position: the rest
 * comes with the next look. Things to which nothing happened are left out.
 */
export async function storiesOf(
  tx: Tx,
  subjectIds: readonly string[],
  kinds: readonly string[],
  after = 0,
): Promise<Map<string, StoryFact[]>> {
  if (subjectIds.length === 0) return new Map();
  const rows = await tx.db
    .selectFrom('facts')
    .select(['subjectId', 'position', 'kind', 'actorKind', 'occurredAt', 'payload'])
    .where('workspaceId', '=', tx.workspaceId)
    .where('subjectId', 'in', [...subjectIds])
    .where('position', '>', after)
    .where('kind', 'in', [...kinds])
    .orderBy('position')
    .execute();
  const stories = new Map<string, StoryFact[]>();
  for (const { subjectId, position, actorKind, ...row } of rows) {
    const story = stories.get(subjectId ?? '') ?? [];
    story.push({ ...row, position: position ?? 0, actorKind: Kind.parse(actorKind) });
    stories.set(subjectId ?? '', story);
  }
  return stories;
}
