import type { Locale } from '@zhiyin/domain/kit';
import type { Random } from '../../random.ts';
import { comments } from '../../what-customers-say.ts';

/** What somebody of the demo was asked about, as far as it moves what they say. */
export interface Experience {
  readonly agentId: string;
  readonly reasonKey: string | null;
  readonly locale: Locale;
}

/** Matters in which something went wrong before anybody wrote. */
const troubles = new Set(['late', 'damaged', 'return']);

/**
 * What the service survey of the demo was answered: quickness and quality make most of the whole, some agents are
 * quicker than others, and who had trouble is less happy.
 */
export function serviceAnswers(random: Random, { agentId, reasonKey, locale }: Experience) {
  const own = (sum(agentId) % 7) / 10;
  const trouble = troubles.has(reasonKey ?? '') ? 0.9 : 0;
  const near = (middle: number) => Math.max(1, Math.min(5, Math.round(middle + random.next() * 2 - 1)));
  const attitude = near(4.4 + own / 3);
  const quality = near(4.3 - trouble * 0.6 + own / 3);
  const efficiency = near(3.7 - trouble + own);
  const whole = 0.15 * attitude + 0.4 * quality + 0.45 * efficiency;
  const overall = Math.max(1, Math.min(5, Math.round(whole + random.next() * 0.8 - 0.4)));
  const recommend = Math.max(0, Math.min(10, Math.round(whole * 2.2 - 1.2 + random.next() * 2 - 1)));
  const effort = Math.max(1, Math.min(7, Math.round(efficiency * 1.3 + random.next() * 1.6 - 0.8)));
  const mood = overall >= 4 ? 'happy' : overall === 3 ? 'even' : 'unhappy';
  const isSaid = random.isLucky(mood === 'happy' ? 0.3 : 0.65);
  const wish = isSaid ? { wish: random.pick(comments[mood][locale]) } : {};
  return { attitude, quality, efficiency, overall, recommend, effort, ...wish };
}

function sum(text: string): number {
  return [...text].reduce((total, sign) => total + sign.charCodeAt(0), 0);
}
