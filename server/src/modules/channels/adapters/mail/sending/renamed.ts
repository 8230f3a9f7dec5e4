import { idsIn } from './references.ts';

const sesHost = /^email-smtp(?:-fips)?\.([a-z0-9-]+)\.amazonaws\.com(?:\.cn)?$/i;
const sesId = /^(?:250[ -])?ok\s+<?([0-9a-f-]{20,100})>?/i;

/**
 * The ids that a mail service gives a letter in the place of its own, as it says on taking it, the likeliest first;
 * empty where it kept ours. Outlook and Exchange say the whole id, Amazon SES what stands before its own domain.
 *
 * @param response what the server said once it had the whole letter
 * @example renamedAs('250 Ok 0102018f-a', 'email-smtp.eu-west-1.amazonaws.com', '<zy-1@shop.example>')
 *   // ['<0102018f-a@eu-west-1.amazonses.com>', '<0102018f-a@email.amazonses.com>']
 */
export function renamedAs(response: string, host: string, own: string): string[] {
  const [, region] = sesHost.exec(host) ?? [];
  const [, id] = sesId.exec(response.trim()) ?? [];
  if (region !== undefined && id !== undefined) {
    const domains = [`${region}.amazonses.com`, 'email.amazonses.com'];
    // The oldest of its regions alone writes the name that all once had.
    const likeliest = region === 'us-east-1' ? domains.toReversed() : domains;
    return likeliest.map((domain) => `<${id}@${domain}>`);
  }
  return idsIn(response)
    .filter((said) => said.includes('@') && said !== own)
    .slice(0, 3);
}
