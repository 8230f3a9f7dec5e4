import type { Message } from './contract.ts';

/** True when a message's text only says what its cards show: where they are drawn it would be said twice. */
export function isCardAlone(text: string, cards: NonNullable<Message['cards']>): boolean {
  const lines = text.split('\n');
  return (
    cards.length === lines.length && cards.every(({ number }, index) => saysCard(lines[index] ?? '', number))
  );
}

function saysCard(line: string, number: string): boolean {
  return /^[【[]/.test(line) && line.includes(number);
}
