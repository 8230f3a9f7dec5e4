import type { Ground } from '#platform/context.ts';
import { knownSubjects } from '#platform/subjects/known-subjects.ts';
import type { Subject } from '#platform/subjects/subject.ts';

/** Conversations as filters see them. @throws Error when the product was put together without them. */
export function conversationSubject({ system }: Pick<Ground, 'system'>): Subject {
  const subject = knownSubjects.of(system).find('conversation');
  if (!subject) throw new Error('service levels need conversations');
  return subject;
}
