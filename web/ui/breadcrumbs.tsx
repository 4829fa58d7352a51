// The way to this page as real links, so that each step can be opened in a tab of its own.
import { useWords } from '../language.tsx';
import './breadcrumbs.css';
import { Icon } from './icon.tsx';
import { Link } from './link.tsx';
import { uiWords } from './ui-words.ts';

export type Crumb = { label: string; href: string };

/** The steps above this page; the page itself is not among them, its heading says where one is. */
export function Breadcrumbs({ crumbs }: { crumbs: readonly Crumb[] }) {
  const t = useWords(uiWords);
  return (
    <nav aria-label={t('breadcrumbs')} className="screen-only">
      <ol className="breadcrumbs">
        {crumbs.map((crumb) => (
          <li key={crumb.href}>
            <Link href={crumb.href} quiet>
              {crumb.label}
            </Link>
            <Icon name="chevronRight" size={16} />
          </li>
        ))}
      </ol>
    </nav>
  );
}
