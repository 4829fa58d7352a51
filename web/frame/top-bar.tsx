// One search field over everything, and the person: language, light or dark, density, sign out.
import { Link as AriaLink, Button as PressableButton } from 'react-aria-components';
import { type Appearance, type Density, setAppearance, type Theme, useAppearance } from '../appearance.ts';
import { useLanguage, useWords } from '../language.tsx';
import { shellWords } from '../shell-words.ts';
import { IconButton } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { Mark } from '../ui/mark.tsx';
import { Menu, type MenuGroup } from '../ui/menu.tsx';
import { Monogram } from '../ui/monogram.tsx';
import { type Language, languages, type Say } from '../words.ts';
import type { FrameProps, Summoned } from './frame-props.ts';
import type { NavEntry } from './navigation.ts';

export type TopBarProps = {
  home: string;
  /** Pages about the person. */
  own: readonly NavEntry[];
  person: FrameProps['person'];
  onSignOut: FrameProps['onSignOut'];
  summon: (what: Summoned) => void;
};

type ShellKey = (typeof shellWords)['keys'];

export function TopBar({ home, own, person, onSignOut, summon }: TopBarProps) {
  const t = useWords(shellWords);
  return (
    <header className="top-bar">
      <AriaLink href={home} className="top-bar-mark" aria-label={t('toStart')}>
        <Mark size={22} />
      </AriaLink>
      <PressableButton className="top-search" onPress={() => summon('search')} aria-haspopup="dialog">
        <Icon name="search" size={16} />
        <span className="top-search-words">{t('search')}</span>
        <span className="key" aria-hidden="true">
          /
        </span>
      </PressableButton>
      <div className="top-bar-aside">
        <LanguageMenu />
        <IconButton icon="keyboard" label={t('keys')} keys="?" onPress={() => summon('keys')} />
        <PersonMenu own={own} person={person} onSignOut={onSignOut} />
      </div>
    </header>
  );
}

function LanguageMenu() {
  const t = useWords(shellWords);
  const { language, setLanguage } = useLanguage();
  const choose = (id: string) => {
    const chosen = languages.find((one) => one === id);
    if (chosen) setLanguage(chosen);
  };
  return (
    <Menu
      label={`${t('language')}: ${languageNames[language]}`}
      face={
        <>
          <Icon name="language" />
          <span className="small">{language.toUpperCase()}</span>
        </>
      }
      groups={[
        {
          entries: languages.map((one) => ({ id: one, label: languageNames[one] })),
          chosen: language,
          onChoose: choose,
        },
      ]}
    />
  );
}

const languageNames: Record<Language, string> = { sv: 'Svenska', da: 'Dansk', en: 'English' };

function PersonMenu({ own, person, onSignOut }: Pick<TopBarProps, 'own' | 'person' | 'onSignOut'>) {
  const t = useWords(shellWords);
  const appearance = useAppearance();
  const groups = appearanceGroups(appearance, t);
  if (own.length > 0) {
    groups.unshift({ entries: own.map(({ href, label, icon }) => ({ id: href, label, icon, href })) });
  }
  if (person && onSignOut) {
    groups.push({ entries: [{ id: 'sign-out', label: t('signOut'), icon: 'signOut', onAction: onSignOut }] });
  }
  if (!person) return <Menu label={t('appearance')} icon="settings" iconOnly groups={groups} />;
  return (
    <Menu
      label={t('personMenu')}
      face={
        <>
          <Monogram name={person.name} />
          <span className="top-person">
            <span>{person.name}</span>
            {person.role ? <span className="quiet">{person.role}</span> : null}
          </span>
        </>
      }
      groups={groups}
    />
  );
}

function appearanceGroups(appearance: Appearance, t: Say<ShellKey>): MenuGroup[] {
  const themes: readonly Theme[] = ['system', 'light', 'dark'];
  const densities: readonly Density[] = ['comfortable', 'compact'];
  return [
    {
      title: t('theme'),
      entries: themes.map((theme) => ({ id: theme, label: t(`theme.${theme}`) })),
      chosen: appearance.theme,
      onChoose: (id) => setAppearance({ theme: themes.find((theme) => theme === id) ?? 'system' }),
    },
    {
      title: t('density'),
      entries: densities.map((density) => ({ id: density, label: t(`density.${density}`) })),
      chosen: appearance.density,
      onChoose: (id) => setAppearance({ density: densities.find((density) => density === id) ?? 'comfortable' }),
    },
  ];
}
