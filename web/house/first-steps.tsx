// What to do first, for whom nothing waits: three steps of one's own role, each leading to its page. Pages a person may not
// open, and those of domains that are not part of this house, are left out.
import { Link as AriaLink } from 'react-aria-components';
import type { Role } from '../../platform/permission/roles.ts';
import type { DomainWeb } from '../domain-web.ts';
import { mayOpen } from '../frame/navigation.ts';
import { useWords } from '../language.tsx';
import { Icon, type IconName } from '../ui/icon.tsx';
import { useViewer } from '../viewer.tsx';
import './first-steps.css';
import { houseWords } from './house-words.ts';

type StepName =
  | 'notices'
  | 'organisation'
  | 'figures'
  | 'scorecard'
  | 'report'
  | 'imports'
  | 'forecast'
  | 'staff'
  | 'audit'
  | 'accounts'
  | 'publish'
  | 'queue'
  | 'myCases'
  | 'needs'
  | 'prioritise';
type Step = { readonly name: StepName; readonly href: string; readonly icon: IconName };

const steps: Readonly<Record<StepName, Omit<Step, 'name'>>> = {
  notices: { href: '/notices', icon: 'bell' },
  organisation: { href: '/people', icon: 'organisation' },
  figures: { href: '/figures', icon: 'chart' },
  scorecard: { href: '/scorecards', icon: 'scorecard' },
  report: { href: '/interim-reports', icon: 'report' },
  imports: { href: '/imports', icon: 'import' },
  forecast: { href: '/finances/forecast', icon: 'chart' },
  staff: { href: '/workforce', icon: 'people' },
  audit: { href: '/audit', icon: 'shield' },
  accounts: { href: '/people/accounts', icon: 'lock' },
  queue: { href: '/cases', icon: 'case' },
  myCases: { href: '/my-cases', icon: 'case' },
  publish: { href: '/notices/new', icon: 'bell' },
  needs: { href: '/portfolio/needs', icon: 'star' },
  prioritise: { href: '/portfolio/rounds', icon: 'columns' },
};

const ofRole: Readonly<Record<Role, readonly StepName[]>> = {
  employee: ['myCases', 'notices', 'organisation'],
  'unit-head': ['scorecard', 'figures', 'report'],
  'division-head': ['scorecard', 'report', 'forecast'],
  controller: ['imports', 'forecast', 'report'],
  'hr-analyst': ['imports', 'staff', 'figures'],
  communicator: ['publish', 'notices', 'organisation'],
  auditor: ['audit', 'figures', 'report'],
  agent: ['queue', 'notices', 'figures'],
  'incident-manager': ['queue', 'notices', 'publish'],
  'portfolio-officer': ['needs', 'prioritise', 'figures'],
  'security-officer': ['notices', 'figures', 'organisation'],
  'internal-control-officer': ['figures', 'report', 'organisation'],
  administrator: ['imports', 'accounts', 'audit'],
};

export function FirstSteps({ doors }: { doors: readonly DomainWeb[] }) {
  const t = useWords(houseWords);
  const viewer = useViewer();
  const pages = doors.flatMap((door) => door.pages);
  const own = firstSteps(viewer?.roles ?? []).filter(({ href }) => {
    const page = pages.find((each) => each.path === href);
    return page !== undefined && mayOpen(page, viewer);
  });
  return (
    <>
      <p className="quiet">{t('first.lead')}</p>
      <ul className="first-steps">
        {own.map(({ name, href, icon }) => (
          <li key={name}>
            <AriaLink href={href} className="first-step">
              <Icon name={icon} />
              <span>
                <strong>{t(`first.${name}`)}</strong>
                <span className="quiet">{t(`first.${name}Note`)}</span>
              </span>
              <Icon name="arrowRight" size={16} />
            </AriaLink>
          </li>
        ))}
      </ul>
    </>
  );
}

/** The steps of the first trusted role; those of an employee for everybody else. */
export function firstSteps(roles: readonly Role[]): readonly Step[] {
  const role = roles.find((each) => each !== 'employee') ?? 'employee';
  return ofRole[role].map((name) => ({ name, ...steps[name] }));
}
