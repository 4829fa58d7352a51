// Filters that need more room than a chip: person, unit and the days cases were opened. They stand in the address like the rest.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useAddress, useGo } from '../../../../web/address.ts';
import { asking } from '../../../../web/client.ts';
import { useWords } from '../../../../web/language.tsx';
import { Button } from '../../../../web/ui/button.tsx';
import { DateField } from '../../../../web/ui/date-field.tsx';
import { Drawer } from '../../../../web/ui/dialog.tsx';
import { Stack } from '../../../../web/ui/layout.tsx';
import { withParams } from '../../../../web/ui/url-filters.ts';
import { showPerson } from '../../../people/contract.ts';
import { PersonField, UnitField } from '../../../people/web/people-parts.tsx';
import { deskWords } from './desk-words.ts';

const names = ['requester', 'assignee', 'unit', 'openedFrom', 'openedTo'] as const;

export function MoreFilters() {
  const t = useWords(deskWords);
  const { path, search } = useAddress();
  const go = useGo();
  const [isOpen, setOpen] = useState(false);
  const count = names.filter((name) => search.has(name)).length;
  const set = (changes: Partial<Record<(typeof names)[number], string | undefined>>) => {
    const next = Object.fromEntries(Object.entries(changes).map(([name, value]) => [name, value ? [value] : []]));
    go(path + withParams(search, next), { replace: true });
  };
  const value = (name: (typeof names)[number]) => search.get(name) ?? undefined;
  return (
    <>
      <Button small kind={count > 0 ? 'secondary' : 'quiet'} icon="filter" onPress={() => setOpen(true)}>
        {count > 0 ? t('filters.more', { count }) : t('filters.moreNone')}
      </Button>
      {isOpen ? (
        <Drawer
          open
          onClose={() => setOpen(false)}
          title={t('filters.moreNone')}
          actions={
            <>
              <Button kind="primary" onPress={() => setOpen(false)}>
                {t('filters.show')}
              </Button>
              <Button
                kind="quiet"
                onPress={() => set({ requester: '', assignee: '', unit: '', openedFrom: '', openedTo: '' })}
              >
                {t('filters.clear')}
              </Button>
            </>
          }
        >
          <Stack gap={4}>
            <Person
              label={t('filters.requester')}
              value={value('requester')}
              onChange={(requester) => set({ requester })}
            />
            <Person
              label={t('filters.assignee')}
              value={value('assignee')}
              onChange={(assignee) => set({ assignee })}
            />
            <UnitField
              label={t('filters.unit')}
              hint={t('filters.unitHint')}
              value={value('unit')}
              onChange={(unit) => set({ unit })}
              optional
            />
            <DateField
              label={t('filters.from')}
              value={value('openedFrom')}
              onChange={(openedFrom) => set({ openedFrom })}
              optional
            />
            <DateField
              label={t('filters.to')}
              value={value('openedTo')}
              onChange={(openedTo) => set({ openedTo })}
              optional
            />
          </Stack>
        </Drawer>
      ) : null}
    </>
  );
}

type PersonProps = { label: string; value: string | undefined; onChange: (person: string | undefined) => void };

/** A person whose name may have to be asked for, because the address holds only who it is. */
function Person({ label, value, onChange }: PersonProps) {
  const { data } = useQuery({ ...asking(showPerson, { person: value ?? '' }), enabled: value !== undefined });
  const name = data ? `${data.givenName} ${data.familyName}` : '';
  return (
    <PersonField
      key={`${value} ${name}`}
      label={label}
      value={value}
      {...(value && name ? { valueLabel: name } : {})}
      onChange={onChange}
      optional
    />
  );
}
