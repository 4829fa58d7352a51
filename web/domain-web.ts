// The web door of a domain: its pages, where they stand in the navigation, what it adds to the start page and to the
// command palette. A list, no logic. Pages are loaded when they are first opened.
import type { ComponentType } from 'react';
import type { FindAsked, FoundPage } from './ui/command-sources.ts';
import type { IconName } from './ui/icon.tsx';
import type { Language, Text, Words } from './words.ts';

/** Under which heading an entry stands when the rail has no room for it; `person` stands in the person's own menu. */
export type NavGroup = 'daily' | 'mine' | 'follow-up' | 'steering' | 'money' | 'registers' | 'settings' | 'person';

export type DomainPage<K extends string = string> = {
  /** Address with named parts: "/finances/vouchers/$voucher". */
  path: string;
  title: K;
  /** `() => import('./voucher-page.tsx').then((page) => page.VoucherPage)` */
  load: () => Promise<ComponentType>;
  nav?: {
    /** Another, shorter label than the title. */
    label?: K;
    icon: IconName;
    group: NavGroup;
    /** Lower comes first; the first seven a person may see stand in the rail. 100 unless told. */
    order?: number;
    /** `g` and then this letter goes there. */
    letter?: string;
  };
  /** Who may open it; the server decides again. Without one, anybody signed in. */
  permission?: string;
  /** May be seen without signing in. */
  open?: boolean;
  /** Fills the whole window, without rail and top bar. */
  bare?: boolean;
};

export type StartCard = {
  id: string;
  /** What waits for me, how it goes, what is wrong, what has changed: the parts of the start page. */
  part: 'waiting' | 'going' | 'wrong' | 'changed';
  load: () => Promise<ComponentType>;
  order?: number;
  permission?: string;
};

export type DomainCommand<K extends string = string> = {
  id: string;
  /** A verb first: "Registrera verifikat". */
  label: K;
  icon?: IconName;
  href: string;
  permission?: string;
};

/** A register the search may ask, where the search over all records does not hold it; its id stands in addresses. */
export type DomainFind<K extends string = string> = {
  id: string;
  /** The heading over what it finds. */
  title: K;
  permission: string;
  load: () => Promise<(asked: FindAsked, language: Language) => Promise<FoundPage>>;
};

/** Which record a plug is shown for. */
export type PlugProps = { record: string; code: string };

/** A section of another room's record page, brought from above; it has its own heading, and is nothing where it has nothing. */
export type Plug = {
  id: string;
  /** The page, as its room calls it: `objects.object`. */
  slot: string;
  load: () => Promise<ComponentType<PlugProps>>;
  /** Lower comes first; 100 unless told. */
  order?: number;
  permission?: string;
};

export type DomainWeb<K extends string = string> = {
  name: string;
  words: { readonly texts: Readonly<Record<'sv' | 'da' | 'en', Readonly<Record<K, Text>>>> };
  pages: readonly DomainPage<K>[];
  /** What this domain has to say on the record pages of lower rooms, which do not know it. */
  plugs?: readonly Plug[];
  startCards?: readonly StartCard[];
  commands?: readonly DomainCommand<K>[];
  finds?: readonly DomainFind<K>[];
  /** Other domains whose changes are seen on these pages: a scorecard changes with its figures. */
  follows?: readonly string[];
};

/** Declares a domain's web door; titles and labels are checked against its own words. */
export function domainWeb<K extends string>(door: Omit<DomainWeb<K>, 'words'> & { words: Words<K> }): DomainWeb {
  return door;
}
