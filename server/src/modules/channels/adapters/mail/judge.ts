import type { MailCheck, MailVerdict } from '@zhiyin/domain/channels';
import { authenticate } from 'mailauth';
import type { Session, TakenLetter } from '../adapter.ts';
import { checkOf, unchecked } from './read/verdict.ts';

const secondsMax = 10;

/**
 * Whether the sender's domain stands behind a mail: SPF, DKIM and DMARC, asked of the DNS. Without knowing who brought
 * it only the signatures can be checked: these can prove a sender, and disprove none.
 */
export async function judge(session: Session, raw: Buffer, from?: TakenLetter['from']): Promise<MailVerdict> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => late.reject(new Error('the DNS is silent')), secondsMax * 1000);
  try {
    const asked = authenticate(raw, {
      ...(from && { ip: from.ip, helo: from.name, sender: from.sender }),
      trustReceived: false,
      disableArc: true,
      disableBimi: true,
      mta: new URL(session.callbackUrl).hostname,
      resolver: session.askDns,
    });
    const { spf, dkim, dmarc } = await Promise.race([asked, late.promise]);
    const signed = dkim.results.map(({ status }) => signatureOf(status.result));
    const signatures = signed.find((one) => one === 'pass') ?? signed.find((one) => one !== 'none') ?? 'none';
    const policy = dmarc ? checkOf(dmarc.status.result) : 'none';
    return {
      spf: from && spf ? checkOf(spf.status.result) : 'unknown',
      dkim: signatures,
      dmarc: from || policy === 'pass' ? policy : 'unknown',
      by: 'us',
    };
  } catch {
    return unchecked;
  } finally {
    clearTimeout(timer);
  }
}

/** `neutral` is how a signature is called that does not fit what it stands under. */
function signatureOf(result: string): MailCheck {
  return result === 'neutral' ? 'fail' : checkOf(result);
}
