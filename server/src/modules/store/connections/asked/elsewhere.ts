import { say } from '@zhiyin/domain/kit';
import { type AskedKindName, askedForms, askedWords as words } from '@zhiyin/domain/store';
import type { Context } from '#platform/context.ts';
import { outgoing } from '#platform/outgoing/outgoing.ts';
import { Refusal } from '#platform/refusal.ts';

type Answers = Readonly<Record<string, string>>;

/** What may be read again of a connection, as it was and as it is to be. */
interface Change {
  readonly before: Answers;
  readonly after: Answers;
}

/** The fields that say where what the secrets open goes. */
const addresses = ['gateway', 'pushes'];

/** A gateway is sent the secrets: it has to be an encrypted place, or an inner one. @throws Refusal `invalid` */
export function requireSafe({ system }: Pick<Context, 'system'>, { before, after }: Change): void {
  const { gateway = '' } = after;
  if (gateway !== '' && gateway !== before['gateway'])
    outgoing.of(system).check(gateway, { isHttpsOnly: true });
}

/**
 * Secrets that are kept are told nobody, so they go nowhere but where they went or to the platform itself.
 *
 * @throws Refusal `invalid` that names the secret which has to be entered again
 */
export function requireSecretsForElsewhere(
  { locale }: Pick<Context, 'locale'>,
  { kind, before, after, kept, given }: Change & { kind: AskedKindName; kept: Answers; given: Answers },
): void {
  const isElsewhere = addresses.some((key) => {
    const to = originOf(after[key]);
    return to !== '' && to !== originOf(before[key]);
  });
  if (!isElsewhere) return;
  const missing = askedForms[kind].find(({ key, isSecret }) => isSecret && kept[key] && !given[key]);
  if (!missing) return;
  const field = say(missing.label, locale);
  const message = say(words.secretsForElsewhere, locale, { field });
  const path = `answers.${missing.key}`;
  throw new Refusal('invalid', words.secretsForElsewhere, { field }, [{ path, message }]);
}

function originOf(address = ''): string {
  return URL.parse(address)?.origin ?? address;
}
