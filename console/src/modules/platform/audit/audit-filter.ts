import type { ActorKind } from '@zhiyin/domain/kit';
import type { AuditFilter } from '@zhiyin/domain/platform';

export const periods = ['today', '7', '30', 'always'] as const;
export type Period = (typeof periods)[number];

/** What the trail is narrowed to, as it is chosen on the page. */
export interface Narrowing {
  /** A member's id, or a kind of actor as `kind:system`; null for anyone. */
  readonly actor: string | null;
  /** One kind of fact, all of a module as `inbox.*`, or null. */
  readonly kind: string | null;
  readonly subjectId: string;
  readonly period: Period;
}

export const everything: Narrowing = { actor: null, kind: null, subjectId: '', period: '7' };

const idShape = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * The question that the server understands. A subject that is no id yet, because it is being typed, does not narrow.
 *
 * @param startOf the moment a period of that many days began, today's midnight for 1
 */
export function filterOf(narrowing: Narrowing, startOf: (days: number) => string): AuditFilter {
  const { actor, kind, subjectId, period } = narrowing;
  const subject = subjectId.trim();
  return {
    ...actorOf(actor),
    ...(kind && { kind }),
    ...(idShape.test(subject) && { subjectId: subject }),
    ...(period !== 'always' && { from: startOf(period === 'today' ? 1 : Number(period)) }),
  };
}

const actorKinds: Readonly<Record<string, ActorKind>> = {
  'kind:system': 'system',
  'kind:visitor': 'visitor',
  'kind:api-key': 'api-key',
};

function actorOf(actor: string | null): Pick<AuditFilter, 'actorId' | 'actorKind'> {
  if (actor === null) return {};
  const actorKind = actorKinds[actor];
  return actorKind ? { actorKind } : { actorId: actor };
}
