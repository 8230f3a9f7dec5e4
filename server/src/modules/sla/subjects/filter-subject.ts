import { type ParsedFilter, parseFilter } from '@zhiyin/domain/kit';
import type { SlaSubject } from '@zhiyin/domain/sla';
import type { Tx } from '#platform/context.ts';
import { knownSubjects } from '#platform/subjects/known-subjects.ts';
import type { Subject } from '#platform/subjects/subject.ts';

/** Checks a filter over what times are promised about; what the shop's forms ask is read only where it is named. */
export async function parsePromised(tx: Tx, kind: SlaSubject, json: unknown): Promise<ParsedFilter> {
  const subject = subjectOf(tx, kind);
  const parsed = parseFilter(subject.fields, json);
  if (parsed.ok) return parsed;
  const own = await subject.inShop(tx);
  return own === subject ? parsed : parseFilter(own.fields, json);
}

/** What times are promised about, as filters over these fields see it. */
export async function subjectKnowing(tx: Tx, kind: SlaSubject, fields: readonly string[]): Promise<Subject> {
  const subject = subjectOf(tx, kind);
  const isEnough = fields.every((field) => Object.hasOwn(subject.fields, field));
  return isEnough ? subject : subject.inShop(tx);
}

/** @throws Error when the product was put together without it. */
function subjectOf({ system }: Tx, kind: SlaSubject): Subject {
  const subject = knownSubjects.of(system).find(kind);
  if (!subject) throw new Error(`service levels need ${kind}s`);
  return subject;
}
