import {
  askedWords,
  type changeConnection,
  type createConnection,
  isAskedKind,
  StoreConnection,
  connectionWords as words,
} from '@zhiyin/domain/store';
import type { z } from 'zod';
import type { Context } from '#platform/context.ts';
import { Refusal } from '#platform/refusal.ts';
import { answersOf, readAnswers } from './asked/answers.ts';
import { requireSafe, requireSecretsForElsewhere } from './asked/elsewhere.ts';
import { askedPlatforms } from './asked/kinds.ts';
import { secretsOf } from './asked/sessions.ts';
import { type ConnectionRow, secretOf } from './rows.ts';

type Creating = z.output<typeof createConnection.body>;
type Changing = Pick<z.output<typeof changeConnection.body>, 'secret' | 'answers'>;

/** What a connection is let in by: what may be read again, and what is sealed. */
interface Credentials {
  readonly answers: Readonly<Record<string, string>>;
  /** The secret of a shop system that tells; the secret answers of a platform that is asked, as JSON. */
  readonly secret: string;
}

const Kind = StoreConnection.shape.kind;
const dayMs = 86_400_000;

/** @throws Refusal that says what is missing */
export function credentialsOf(ctx: Context, { kind, secret, answers = {} }: Creating): Credentials {
  if (!isAskedKind(kind)) {
    if (secret === undefined) throw new Refusal('invalid', words.connectionSecretMissing);
    return { answers: {}, secret };
  }
  const sorted = readAnswers(kind, { given: answers, kept: {}, locale: ctx.locale });
  requireSafe(ctx, { before: {}, after: sorted.open });
  return { answers: sorted.open, secret: JSON.stringify(sorted.secrets) };
}

/** The credentials after a change: what was left out stays. @throws Refusal that says what is missing */
export function changedCredentials(
  ctx: Context,
  before: ConnectionRow,
  { secret, answers }: Changing,
): Credentials {
  const { locale, system } = ctx;
  const kind = Kind.parse(before.kind);
  const kept = { answers: answersOf(before.answers), secret: secretOf(system, before) };
  if (!isAskedKind(kind)) return { ...kept, secret: secret ?? kept.secret };
  if (answers === undefined) return kept;
  const secrets = secretsOf(system, before);
  const sorted = readAnswers(kind, { given: answers, kept: secrets, locale });
  const change = { before: kept.answers, after: sorted.open };
  requireSafe(ctx, change);
  requireSecretsForElsewhere(ctx, { kind, ...change, kept: secrets, given: answers });
  return { answers: sorted.open, secret: JSON.stringify(sorted.secrets) };
}

/** From when on a platform is asked: as said, else as far back as it goes. Null for a shop system that tells. */
export function sinceOf({ system }: Context, { kind, since }: Creating): Date | null {
  if (!isAskedKind(kind)) return null;
  const now = system.now();
  const { reachBackMs } = askedPlatforms[kind];
  const earliest = new Date(now.getTime() - reachBackMs);
  if (since === undefined) return earliest;
  const asked = new Date(since);
  // A day of grace: the form names days, and this one may have begun elsewhere.
  if (asked.getTime() < earliest.getTime() - dayMs)
    throw new Refusal('invalid', askedWords.sinceTooEarly, { days: Math.round(reachBackMs / dayMs) });
  return new Date(Math.min(Math.max(asked.getTime(), earliest.getTime()), now.getTime()));
}
