import type { AuditFact } from '@zhiyin/domain/platform';
import { auditPageWords as words } from '@zhiyin/domain/platform';
import { useMemo } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useMemberNames } from '#modules/people';
import { knownFacts } from './known-facts.ts';

interface FactSaid {
  /** What happened, in the reader's language; its kind when no module named it. */
  readonly what: (kind: string) => string;
  /** Who did it: a colleague by name, else what sort of actor it was. */
  readonly who: (fact: AuditFact) => string;
  /** The payload's field that names what it is about; null when no module said. */
  readonly subjectOf: (kind: string) => string | null;
}

const actorWords = {
  member: words.member,
  visitor: words.visitor,
  'api-key': words.apiKey,
  system: words.system,
} as const;

/** Turns lines of the trail into words. */
export function useFactSaid(): FactSaid {
  const t = useSay();
  const names = useMemberNames();
  const known = useMemo(() => new Map(knownFacts().map((fact) => [fact.kind, fact])), []);
  return {
    what: (kind) => {
      const fact = known.get(kind);
      return fact ? t(fact.words) : kind;
    },
    who: ({ actorKind, actorId }) => (actorId && names.get(actorId)) || t(actorWords[actorKind]),
    subjectOf: (kind) => known.get(kind)?.subject ?? null,
  };
}
