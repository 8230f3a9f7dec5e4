import type { LetterWarning, MailAddress, MailVerdict } from '@zhiyin/domain/channels';

interface Claims {
  readonly from: readonly MailAddress[];
  readonly replyTo: readonly MailAddress[];
  readonly verdict: Pick<MailVerdict, 'dmarc'>;
}

/**
 * What is wrong with who a mail says it is from. A mail is never taken for a colleague's, whatever it says.
 *
 * @param ours the shop's own addresses, in lower case
 */
export function warningsOf({ from, replyTo, verdict }: Claims, ours: readonly string[]): LetterWarning[] {
  const [sender, ...others] = from;
  if (!sender) return ['no-sender'];
  if (others.length > 0) return ['two-senders'];
  const isOurDomain = ours.some((own) => domainOf(own) === domainOf(sender.address));
  const isPublicDomain = ours.some((own) => domainOf(own) === domainOf(sender.address) && isEverybodys(own));
  const claimsUs =
    verdict.dmarc !== 'pass' && (ours.includes(sender.address) || (isOurDomain && !isPublicDomain));
  const named = /[^\s<>"']+@[^\s<>"']+\.[a-z]{2,}/i.exec(sender.name ?? '')?.[0]?.toLowerCase();
  const answered = replyTo.filter(({ address }) => address !== sender.address);
  return [
    ...(verdict.dmarc === 'fail' ? (['not-proven'] as const) : []),
    ...(claimsUs ? (['claims-to-be-us'] as const) : []),
    ...(named !== undefined && named !== sender.address ? (['name-is-address'] as const) : []),
    ...(answered.some(({ address }) => domainOf(address) !== domainOf(sender.address))
      ? (['reply-elsewhere'] as const)
      : []),
  ];
}

const everybodys = new Set([
  ...['gmail.com', 'googlemail.com', 'outlook.com', 'hotmail.com', 'live.com', 'icloud.com', 'yahoo.com'],
  ...[
    'qq.com',
    'foxmail.com',
    '163.com',
    '126.com',
    'yeah.net',
    'sina.com',
    'sina.cn',
    'sohu.com',
    '139.com',
  ],
  ...['189.cn', 'aliyun.com', 'tom.com', '21cn.com'],
]);

/** Whether everybody can have an address like this: a small shop's mailbox may stand where its customers' do. */
export function isEverybodys(address: string): boolean {
  return everybodys.has(domainOf(address));
}

export function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1).toLowerCase();
}
