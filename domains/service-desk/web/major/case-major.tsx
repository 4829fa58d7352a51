// On a case: which major incident it is part of, and, for those who may, the press that declares one from it.
import { useQuery } from '@tanstack/react-query';
import { asking } from '../../../../web/client.ts';
import { useWords } from '../../../../web/language.tsx';
import { Banner } from '../../../../web/ui/banner.tsx';
import { Link } from '../../../../web/ui/link.tsx';
import type { MenuEntry } from '../../../../web/ui/menu.tsx';
import { useCan } from '../../../../web/viewer.tsx';
import { type CasePage, listMajors } from '../../contract.ts';
import { useDeclaring } from './candidate-list.tsx';
import { majorWords } from './major-words.ts';

export function CaseMajorBanner({ page }: { page: CasePage }) {
  const t = useWords(majorWords);
  const major = useMajorOf(page)?.rows[0];
  if (!major) return null;
  return (
    <Banner tone={major.state === 'open' ? 'fault' : 'calm'}>
      {t('partOf')} <Link href={`/major-incidents/${major.major}`}>{`${major.number} ${major.title}`}</Link>
    </Banner>
  );
}

/** The step that declares one from a case, for those who may. */
export function useDeclareStep(page: CasePage): MenuEntry | null {
  const t = useWords(majorWords);
  const can = useCan();
  const found = useMajorOf(page);
  const { declare } = useDeclaring();
  const fits = page.kind === 'incident' || page.kind === 'undecided';
  if (!can('service-desk.lead-majors') || !fits || !page.allowed.includes('change-case')) return null;
  if (!found || found.rows.length > 0) return null;
  return { id: 'declare', label: t('declare'), icon: 'alert', onAction: () => declare({ case: page.case }) };
}

function useMajorOf(page: CasePage) {
  return useQuery(asking(listMajors, { case: page.case, limit: 1 })).data;
}
