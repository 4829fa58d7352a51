// What a finance view can be narrowed to, as filter chips: groups, codes, one-offs and the organisation, with their names
// in the reader's language.
import { useQuery } from '@tanstack/react-query';
import { asking } from '../../../web/client.ts';
import { useLanguage, useWords } from '../../../web/language.tsx';
import type { Filter } from '../../../web/ui/filter-bar.tsx';
import { useCan } from '../../../web/viewer.tsx';
import { oneOffCategories } from '../contract.ts';
import { readFinanceChoices } from '../ledger-contract.ts';
import { financesWords } from './finances-words.ts';

/** The choices there are, kept while one looks around; nothing for who reads a voucher for the sake of an object. */
export function useFinanceChoices() {
  const enabled = useCan()('finances.read-ledger');
  return useQuery({ ...asking(readFinanceChoices, {}), staleTime: 300_000, enabled }).data;
}

/** Chips for everything rows are coded with; those without any value are left out. */
export function useNarrowingFilters(): Filter[] {
  const t = useWords(financesWords);
  const { language } = useLanguage();
  const choices = useFinanceChoices();
  const codes = (dimension: 'object' | 'project' | 'counterpart' | 'funding'): Filter => ({
    name: dimension,
    label: t(`column.${dimension}`),
    single: true,
    options: (choices?.codes ?? [])
      .filter((each) => each.dimension === dimension)
      .map(({ code, name }) => ({ id: code, label: name || code, ...(name ? { note: code } : {}) })),
  });
  const groups: Filter = {
    name: 'costGroup',
    label: t('group'),
    single: true,
    options: (choices?.costGroups ?? [])
      .filter((group) => group.kind !== 'balance')
      .map((group) => ({ id: group.costGroup, label: group.names[language] })),
  };
  const oneOffs: Filter = {
    name: 'oneOff',
    label: t('oneOff'),
    single: true,
    options: (['any', 'none', ...oneOffCategories] as const).map((id) => ({ id, label: t(`oneOff.${id}`) })),
  };
  const coded = [codes('object'), codes('project'), codes('counterpart'), codes('funding')];
  return [groups, ...coded.filter((filter) => filter.options.length > 0), oneOffs];
}

/** Whether last year is shown where it was, or in today's organisation. */
export function useOrganisationFilter(): Filter {
  const t = useWords(financesWords);
  return {
    name: 'organisation',
    label: t('organisation'),
    single: true,
    options: (['then', 'today'] as const).map((id) => ({ id, label: t(`organisation.${id}`) })),
  };
}

/** The name of a cost group or heading in the reader's language. */
export function useGroupName(): (group: string | null) => string {
  const t = useWords(financesWords);
  const { language } = useLanguage();
  const choices = useFinanceChoices();
  return (group) =>
    group === null
      ? t('group.none')
      : (choices?.costGroups.find((each) => each.costGroup === group)?.names[language] ?? group);
}

/** The name of a code in the register of its dimension; the code itself where it has none. */
export function useCodeName(dimension: 'object' | 'project' | 'counterpart' | 'funding'): (code: string) => string {
  const codes = useFinanceChoices()?.codes;
  return (code) => codes?.find((each) => each.dimension === dimension && each.code === code)?.name || code;
}
