// One search field over everything one may see: places, commands, what one looked at last, and whatever the registered
// sources find. Words narrow it, arrows choose, Enter goes there.
import { useEffect, useMemo, useState } from 'react';
import {
  Autocomplete,
  Dialog,
  Header,
  Input,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Modal,
  ModalOverlay,
  TextField,
} from 'react-aria-components';
import { useLanguage, useWords } from '../language.tsx';
import { shellWords } from '../shell-words.ts';
import { commandSources, type Found, labelMatches, leastAsked, recentPlaces } from '../ui/command-sources.ts';
import '../ui/dialog.css';
import { Icon } from '../ui/icon.tsx';
import './command-palette.css';
import type { Navigation } from './navigation.ts';

const usualMost = 6;
const everything = 'everything';

type FoundGroup = { id: string; title: string; found: readonly Found[] };
export type CommandPaletteProps = { navigation: Navigation; onClose: () => void };

export function CommandPalette({ navigation, onClose }: CommandPaletteProps) {
  const t = useWords(shellWords);
  const [query, setQuery] = useState('');
  const groups = useGroups(navigation, query);
  return (
    <ModalOverlay className="veil" data-place="top" isOpen isDismissable onOpenChange={(open) => open || onClose()}>
      <Modal className="palette" data-modal="">
        <Dialog aria-label={t('search')} className="palette-dialog" data-modal="">
          <Autocomplete inputValue={query} onInputChange={setQuery}>
            {/* no search field, which would keep Escape for itself and only empty what is written */}
            <TextField type="search" className="palette-search" aria-label={t('search')} autoFocus>
              <Icon name="search" />
              <Input placeholder={t('search.hint')} />
              <span className="key" aria-hidden="true">
                Esc
              </span>
            </TextField>
            <ListBox
              className="palette-list"
              aria-label={t('search.results')}
              items={groups}
              onAction={onClose}
              shouldFocusWrap
              renderEmptyState={() => <p className="palette-nothing">{t('search.nothing', { query })}</p>}
            >
              {(group) => (
                <ListBoxSection
                  id={group.id}
                  className="palette-group"
                  {...(group.id === everything ? { 'aria-label': t('search.results'), 'data-last': '' } : {})}
                >
                  {group.id === everything ? null : <Header>{group.title}</Header>}
                  {group.found.map((found) => (
                    <FoundItem key={found.id} found={found} group={group.id} />
                  ))}
                </ListBoxSection>
              )}
            </ListBox>
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function FoundItem({ found, group }: { found: Found; group: string }) {
  return (
    <ListBoxItem id={`${group}:${found.id}`} className="palette-item" href={found.href} textValue={found.label}>
      <Icon name={found.icon ?? 'arrowRight'} size={16} />
      <span className="palette-words">{found.label}</span>
      {found.note ? <span className="quiet small">{found.note}</span> : null}
    </ListBoxItem>
  );
}

function useGroups(navigation: Navigation, query: string): readonly FoundGroup[] {
  const t = useWords(shellWords);
  const { locale } = useLanguage();
  const fromSources = useSources(query);
  return useMemo(() => {
    const asked = query.trim();
    const places = [...navigation.tasks, ...navigation.more, ...navigation.person].map((entry) => ({
      ...entry,
      id: entry.href,
    }));
    const own = [
      {
        id: 'recent',
        title: t('search.recent'),
        found: recentPlaces().map((place) => ({ ...place, icon: 'history' as const })),
      },
      { id: 'commands', title: t('search.commands'), found: navigation.commands },
      { id: 'places', title: t('search.places'), found: asked === '' ? places : [...places, ...navigation.beyond] },
    ].map((group) => ({
      ...group,
      found: group.found.filter((one) => asked === '' || labelMatches(one.label, asked, locale)),
    }));
    return [...eachOnce(own), ...fromSources, allHits(asked, t('search.all', { query: asked }))].filter(
      (group) => group.found.length > 0,
    );
  }, [navigation, query, fromSources, t, locale]);
}

/** The tabs of a page carry its name: one way to it is enough, and what was opened last is not said again below. */
function eachOnce(groups: readonly FoundGroup[]): readonly FoundGroup[] {
  const said = new Set<string>();
  return groups.map((group) => ({
    ...group,
    found: group.found.filter((one) => {
      const known = said.has(one.href) || (group.id === 'places' && said.has(one.label));
      said.add(one.href);
      if (group.id === 'places') said.add(one.label);
      return !known;
    }),
  }));
}

/** The way to the page of all hits; last, and always in sight. */
function allHits(asked: string, label: string): FoundGroup {
  const found = { id: 'all', label, icon: 'search' as const, href: `/search?${new URLSearchParams({ q: asked })}` };
  return { id: everything, title: '', found: asked.length < leastAsked ? [] : [found] };
}

/** The sources' order, not that of their answers: a slow one does not push the chosen line away. */
function inOrder(groups: readonly FoundGroup[]): readonly FoundGroup[] {
  const order = commandSources().map((source) => source.id);
  return [...groups].sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
}

/** Asks every source a moment after the last key, and forgets the answers of an older question. */
function useSources(query: string): readonly FoundGroup[] {
  const [groups, setGroups] = useState<readonly FoundGroup[]>([]);
  useEffect(() => {
    const asked = query.trim();
    const abort = new AbortController();
    setGroups((old) => (asked === '' ? [] : old));
    const timer = setTimeout(() => {
      for (const source of asked.length < leastAsked ? [] : commandSources()) {
        source.find({ words: asked, limit: source.most ?? usualMost, signal: abort.signal }).then(
          ({ found }) => {
            if (abort.signal.aborted) return;
            const group = { id: source.id, title: source.title(), found };
            setGroups((old) => inOrder([...old.filter((one) => one.id !== source.id), group]));
          },
          () => {
            if (!abort.signal.aborted) setGroups((old) => old.filter((one) => one.id !== source.id));
          },
        );
      }
    }, 120);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [query]);
  return groups;
}
