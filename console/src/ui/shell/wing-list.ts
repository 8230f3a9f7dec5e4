import { words } from '@zhiyin/domain/console';
import type { Permission, Word } from '@zhiyin/domain/kit';
import type { IconName } from '#ui/icon/paths.ts';
import {
  type ConsoleModule,
  type ConsolePage,
  type Section,
  sections,
  type Wing,
  wings,
} from './console-module.ts';

/** A wing with the pages that the reader may open. */
export interface ListedWing {
  readonly wing: Wing;
  readonly words: Word;
  readonly icon: IconName;
  readonly pages: readonly ConsolePage[];
}

const icons: Record<Wing, IconName> = {
  desk: 'inbox',
  customers: 'person',
  knowledge: 'book',
  quality: 'seal',
  people: 'people',
  insights: 'chart',
  settings: 'sliders',
};

/** Pages that stand under one heading, or above all of them. */
export interface ListedSection {
  readonly section: Section | null;
  readonly pages: readonly ConsolePage[];
}

/** Pages under their headings, those without one first; within a heading the order stays. No heading is empty. */
export function inSections(pages: readonly ConsolePage[]): ListedSection[] {
  return [null, ...sections]
    .map((section) => ({ section, pages: pages.filter((page) => page.section === section) }))
    .filter((one) => one.pages.length > 0);
}

/** The wings that have something for this reader; their pages by sections, within one in the order of the modules. */
export function listWings(
  modules: readonly ConsoleModule[],
  may: (permission: Permission) => boolean,
): ListedWing[] {
  const pages = modules
    .flatMap((module) => module.pages)
    .filter((page) => page.isListed && isOpen(page, may));
  return wings
    .map((wing) => ({
      wing,
      words: words[wing],
      icon: icons[wing],
      pages: inSections(pages.filter((page) => page.wing === wing)).flatMap((one) => one.pages),
    }))
    .filter((listed) => listed.pages.length > 0);
}

/** Whether a page may be opened by somebody with these rights. */
function isOpen(page: ConsolePage, may: (permission: Permission) => boolean): boolean {
  return typeof page.may === 'string' || may(page.may);
}

/** The page that an address belongs to: the one whose path, without its parameters, is the longest beginning of it. */
export function pageAt(pages: readonly ConsolePage[], address: string): ConsolePage | null {
  const fitting = pages.filter((page) => {
    const stem = stemOf(page);
    return address === stem || address.startsWith(stem === '/' ? '/' : `${stem}/`);
  });
  return fitting.sort((a, b) => stemOf(b).length - stemOf(a).length)[0] ?? null;
}

function stemOf(page: ConsolePage): string {
  return page.path.replace(/\/\$.*$/, '') || '/';
}
