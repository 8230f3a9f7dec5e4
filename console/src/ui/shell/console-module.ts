import type { Permission, Text } from '@zhiyin/domain/kit';
import type { ComponentType, ReactNode } from 'react';
import type { IconName } from '#ui/icon/paths.ts';
import type { Keys } from '#ui/keys/key-stroke.ts';

/** The rail, from top to bottom. A wing without pages is not shown. */
export const wings = ['desk', 'customers', 'knowledge', 'quality', 'people', 'insights', 'settings'] as const;
export type Wing = (typeof wings)[number];

/** What the pages of a long wing are gathered under, from top to bottom. */
export const sections = ['shop', 'channels', 'writing', 'work', 'automation', 'system'] as const;
export type Section = (typeof sections)[number];

/** The names in a path such as `/tickets/$ticketId`, as the page's props. */
export type ParamsOf<Path extends string> = Path extends `${string}$${infer Name}/${infer Rest}`
  ? { readonly [Key in Name]: string } & ParamsOf<`/${Rest}`>
  : Path extends `${string}$${infer Name}`
    ? { readonly [Key in Name]: string }
    : object;

/**
 * A component that takes these props. Written as a method, whose argument TypeScript compares both ways: the router
 * knows the names in an address as text only, `page()` checks them against the component.
 */
export type PageComponent<Props> = { render(props: Props): ReactNode }['render'];

/** A page that a module contributes. */
export interface ConsolePage {
  /** Below `/console`, e.g. `/tickets/$ticketId`. */
  readonly path: string;
  readonly words: Text;
  readonly icon: IconName;
  /** Null for a page that no wing lists, such as sign-in. */
  readonly wing: Wing | null;
  /** The heading it stands under in its wing; null for one that stands above all headings. */
  readonly section: Section | null;
  /** Who sees it: a permission, every member, or anyone at all (outside the shell). */
  readonly may: Permission | 'member' | 'anyone';
  /** Whether it stands in the wing's list; pages of one thing do not. */
  readonly isListed: boolean;
  readonly keys: Keys | null;
  /** How many things wait there for the reader; a hook, called while the page is listed. */
  readonly useWaiting: (() => number | null) | null;
  /** One screen for every thing of its kind, such as a list beside what is open: it minds itself what begins afresh. */
  readonly isOneScreen: boolean;
  /** Loads the page's code; its props are the path's parameters. */
  readonly load: () => Promise<PageComponent<Readonly<Record<string, string>>>>;
}

interface PageDefinition<Path extends string> {
  path: Path;
  words: Text;
  icon: IconName;
  wing: Wing | null;
  section?: Section;
  may: Permission | 'member' | 'anyone';
  isListed?: boolean;
  keys?: Keys;
  useWaiting?: () => number | null;
  isOneScreen?: boolean;
  load: () => Promise<PageComponent<ParamsOf<Path>>>;
}

/**
 * Declares a page. One with parameters in its path is not listed, whatever it says.
 *
 * @example page({ path: '/tickets/$ticketId', wing: 'desk', words, icon: 'ticket', may: readTickets,
 *   load: async () => (await import('./ticket-page.tsx')).TicketPage })
 */
export function page<const Path extends string>(definition: PageDefinition<Path>): ConsolePage;
export function page(definition: PageDefinition<string>): ConsolePage {
  const hasParams = definition.path.includes('$');
  return {
    ...definition,
    isListed: definition.wing !== null && !hasParams && (definition.isListed ?? true),
    section: definition.section ?? null,
    keys: definition.keys ?? null,
    useWaiting: definition.useWaiting ?? null,
    isOneScreen: definition.isOneScreen ?? false,
  };
}

/** What a module gives the console. It is listed in `src/modules.ts`. */
export interface ConsoleModule {
  readonly pages: readonly ConsolePage[];
  /** Stands in the top bar, e.g. the presence switch. */
  readonly TopBar?: ComponentType;
  /** Rendered once while somebody is signed in, and shows nothing: for `useCommands`, `useFindingSource`, `useFacts`. */
  readonly Everywhere?: ComponentType;
}
