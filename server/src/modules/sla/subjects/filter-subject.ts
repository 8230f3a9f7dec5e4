import type { SlaSubject } from '@zhiyin/domain/sla';
import type { Ground } from '#platform/context.ts';
import { knownSubjects } from '#platform/subjects/known-subjects.ts';
import type { Subject } from '#platform/subjects/subject.ts';

/** What times are promised about, as filters see it. @throws Error when the product was put together without it. */
export function filterSubject({ system }: Pick<Ground, 'system'>, kind: SlaSubject): Subject {
  const subject = knownSubjects.of(system).find(kind);
  if (!subject) throw new Error(`service levels need ${kind}s`);
  return subject;
}
