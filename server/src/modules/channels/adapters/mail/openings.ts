import type { OpeningLimits } from '../opening-limits.ts';

/** Far above what people write, far below what drowns a desk; every mailbox can set its own. */
const usualOpenings: OpeningLimits = { sender: 20, domain: 200, newcomers: 500 };
export const openingsMax = 100_000;

/** How many threads a mailbox lets begin in an hour. */
export function openingsPerHour(answers: Readonly<Record<string, string>>): OpeningLimits {
  return {
    sender: Number(answers['hourly-sender'] ?? usualOpenings.sender),
    domain: Number(answers['hourly-domain'] ?? usualOpenings.domain),
    newcomers: Number(answers['hourly-newcomers'] ?? usualOpenings.newcomers),
  };
}
