import { type Locale, locales, type Text } from '@zhiyin/domain/kit';
import type { IconName } from '#ui/icon/paths.ts';
import type { Keys } from '#ui/keys/key-stroke.ts';
import type { Command, Finding } from './command-store.ts';
import { matchScore } from './match.ts';

/** A line of the palette. */
export interface PaletteItem {
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly icon: IconName;
  readonly keys?: Keys | undefined;
  readonly run: () => unknown;
}
export interface PaletteGroup {
  readonly label: string;
  readonly items: readonly PaletteItem[];
}
export interface Found {
  readonly group: Text;
  readonly findings: readonly Finding[];
}

const itemsMax = 40;

/**
 * What answers the typed text, the best group first: commands by their words in either language, since many know a
 * screen by its other name, then what the sources found.
 */
export function paletteGroups(
  typed: string,
  commands: readonly Command[],
  found: readonly Found[],
  locale: Locale,
): PaletteGroup[] {
  const scored = commands
    .map((command) => ({ command, score: bestScore(typed, command.words) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, itemsMax);

  const groups = new Map<string, PaletteItem[]>();
  for (const { command } of scored) {
    const { id, words, icon, group, keys, run } = command;
    const items = groups.get(group[locale]) ?? [];
    groups.set(group[locale], items);
    items.push({ id, label: words[locale], icon, keys, run });
  }
  for (const { group, findings } of found) {
    if (findings.length > 0) groups.set(group[locale], [...(groups.get(group[locale]) ?? []), ...findings]);
  }
  return [...groups].map(([label, items]) => ({ label, items }));
}

function bestScore(typed: string, words: Text): number {
  return Math.max(...locales.map((locale) => matchScore(typed, words[locale])));
}
