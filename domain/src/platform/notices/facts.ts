import { z } from 'zod';
import { type FactKind, fact } from '../../kit/fact.ts';
import { Id } from '../../kit/shapes.ts';

/** An admin set how, or when, members hear of things who chose nothing themselves. */
export const noticeDefaultsChanged = fact({
  kind: 'platform.notice-defaults-changed',
  words: { zh: '修改了全店默认的通知方式', en: 'How members hear of things by default was changed' },
  /** The kind of notice; null when it is about when, not how. */
  payload: z.object({ workspaceId: Id, kind: z.string().nullable() }),
  seenWith: null,
  subject: 'workspaceId',
});

export const noticeFacts: readonly FactKind[] = [noticeDefaultsChanged];
