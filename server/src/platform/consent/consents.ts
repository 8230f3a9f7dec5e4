import { randomBytes } from 'node:crypto';
import type { Tx } from '../context.ts';
import type { Exchange } from '../http/serve.ts';
import { consentSeconds, markBrowser } from './browser.ts';
import { type ConsentPurpose, stateOf } from './consent-state.ts';

/** What seals the proof until the browser is back. */
const verifierPurpose = 'consent-verifier';
/** Consents that were begun are forgotten with the next one of the same, once they are so old. */
const keptMs = 24 * 3600_000;

/** What is to be opened: an account, a shop. */
interface Subject {
  readonly purpose: ConsentPurpose;
  readonly subjectId: string;
}

/** What goes to the provider: which consent it is, and what is proved by whoever brings its answer (RFC 7636). */
interface Begun {
  readonly state: string;
  readonly verifier: string;
}

/** Notes that a browser is sent away to agree. It alone can bring the answer back; whoever calls asks for the permission. */
export async function noteConsent(tx: Tx, subject: Subject, exchange: Exchange): Promise<Begun> {
  const { workspaceId, system, actor } = tx;
  const [consentId, verifier] = [system.newId(), randomBytes(32).toString('base64url')];
  await forgetOld(tx, subject);
  await tx.db
    .insertInto('consents')
    .values({
      ...{ workspaceId, consentId, ...subject, memberId: actor.kind === 'member' ? actor.id : null },
      browserPrint: markBrowser(system, exchange),
      sealedVerifier: system.secrets.seal(verifierPurpose, verifier),
      createdAt: system.now(),
    })
    .execute();
  return { state: stateOf(system, subject.purpose, { workspaceId, consentId }), verifier };
}

/** What a browser came back with. */
interface Brought {
  readonly purpose: ConsentPurpose;
  readonly consentId: string;
  /** Of the browser. */
  readonly print: string | null;
  /** Whether who began it may still do so. */
  readonly mayStill: (memberId: string) => Promise<boolean>;
  /** Whether it is the provider's answer for this subject, where that can be seen before it is traded. */
  readonly isGenuine?: (subjectId: string) => Promise<boolean>;
}

/** What came of it; of which subject is said to nobody but the browser that began it. */
type Claimed =
  | { readonly outcome: 'taken'; readonly subjectId: string; readonly verifier: string }
  | { readonly outcome: 'unknown' | 'elsewhere' | 'used' | 'late'; readonly subjectId: string | null };

/**
 * Takes a consent for the browser that began it, once and within ten minutes: providers withdraw what they gave for a code
 * that is brought a second time. What another browser brings stays for the one that began it.
 */
export async function claimConsent(tx: Tx, brought: Brought): Promise<Claimed> {
  const { purpose, consentId, print, mayStill, isGenuine } = brought;
  const row = await tx.db
    .selectFrom('consents')
    .select(['subjectId', 'memberId', 'browserPrint', 'sealedVerifier', 'createdAt', 'usedAt'])
    .where('workspaceId', '=', tx.workspaceId)
    .where('consentId', '=', consentId)
    .where('purpose', '=', purpose)
    .forUpdate()
    .executeTakeFirst();
  if (!row) return { outcome: 'unknown', subjectId: null };
  const { subjectId, memberId } = row;
  if (row.browserPrint !== print || (memberId !== null && !(await mayStill(memberId))))
    return { outcome: 'elsewhere', subjectId: null };
  if (isGenuine && !(await isGenuine(subjectId))) return { outcome: 'unknown', subjectId };
  if (row.usedAt !== null) return { outcome: 'used', subjectId };
  const now = tx.system.now();
  if (now.getTime() - row.createdAt.getTime() > consentSeconds * 1000) return { outcome: 'late', subjectId };
  await tx.db
    .updateTable('consents')
    .set({ usedAt: now })
    .where('workspaceId', '=', tx.workspaceId)
    .where('consentId', '=', consentId)
    .execute();
  const verifier = tx.system.secrets.unseal(verifierPurpose, row.sealedVerifier);
  return { outcome: 'taken', subjectId, verifier };
}

async function forgetOld(tx: Tx, { purpose, subjectId }: Subject): Promise<void> {
  await tx.db
    .deleteFrom('consents')
    .where('workspaceId', '=', tx.workspaceId)
    .where('purpose', '=', purpose)
    .where('subjectId', '=', subjectId)
    .where('createdAt', '<', new Date(tx.system.now().getTime() - keptMs))
    .execute();
}
