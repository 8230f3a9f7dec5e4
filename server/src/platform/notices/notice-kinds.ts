import type { Permission } from '@zhiyin/domain/kit';
import type { NoticeKind } from '@zhiyin/domain/platform';
import { may, type Tx } from '../context.ts';
import { perSystem } from '../per-system.ts';
import type { Subject } from '../subjects/subject.ts';

/** A kind of thing that notices are about. */
export interface NoticeSubject {
  /** 'conversation', 'ticket', 'hand-off': stable, stored with notices. */
  readonly kind: string;
  /** Where the console shows it, below `/console`. */
  readonly pathOf: (subjectId: string) => string;
  /** Those among some that the caller may see now; a notice of another is not shown. */
  readonly seen: (tx: Tx, subjectIds: readonly string[]) => Promise<ReadonlySet<string>>;
}

/** What notices may be about when it is a kind of thing that filters speak of, too; `reading` is who sees any of it. */
export function noticesAbout(
  subject: Subject,
  reading: Permission,
  pathOf: NoticeSubject['pathOf'],
): NoticeSubject {
  const seen: NoticeSubject['seen'] = async (tx, ids) =>
    new Set(may(tx, reading) ? (await subject.records(tx, ids, [])).keys() : []);
  return { kind: subject.kind, pathOf, seen };
}

/** Every kind of notice, and of thing that notices are about. */
export interface Notices {
  readonly kinds: ReadonlyMap<string, NoticeKind>;
  readonly subjects: ReadonlyMap<string, NoticeSubject>;
}

/** Gathers what the modules give. @throws Error when two share a name. */
export function noticesOf(kinds: readonly NoticeKind[], subjects: readonly NoticeSubject[]): Notices {
  const byKey = new Map(kinds.map((one) => [one.key, one]));
  const bySubject = new Map(subjects.map((one) => [one.kind, one]));
  if (byKey.size !== kinds.length) throw new Error('two kinds of notice share a key');
  if (bySubject.size !== subjects.length) throw new Error('two kinds of thing for notices share a name');
  return { kinds: byKey, subjects: bySubject };
}

/** Those of a running system; the app gathers them from its modules when it is built. */
export const knownNotices = perSystem<Notices>(() => noticesOf([], []));
