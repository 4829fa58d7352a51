// Records behind a figure that are not listed, about people or closed: counted for everybody, opened by whoever may. Opening is a press, because it is
// noted who looked.
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { openFacts } from '../../platform/figures/figures-contract.ts';
import type { AnswerOf, InputOf } from '../../platform/operation/operation.ts';
import { call } from '../client.ts';
import { useWords } from '../language.tsx';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { type Column, DataTable } from '../ui/data-table.tsx';
import { Stack } from '../ui/layout.tsx';
import { houseWords } from './house-words.ts';
import { useRefusalText } from './refusal-text.ts';

type Answer = AnswerOf<typeof openFacts>;
export type FactRow = Answer['facts'][number];

export type PeopleRecordsProps = {
  asked: Omit<InputOf<typeof openFacts>, 'after'>;
  /** this person may open them */
  open: boolean;
  /** about people; otherwise closed for another reason */
  arePeople: boolean;
  count: number;
  columns: readonly Column<FactRow>[];
};

export function PeopleRecords({ asked, open, arePeople, count, columns }: PeopleRecordsProps) {
  const t = useWords(houseWords);
  const refused = useRefusalText();
  const [pages, setPages] = useState<readonly Answer[]>([]);
  const after = pages.at(-1)?.next ?? undefined;
  const opening = useMutation({
    mutationFn: () => call(openFacts, { ...asked, ...(after ? { after } : {}) }),
    onSuccess: (page) => setPages([...pages, page]),
  });
  if (pages.length === 0)
    return (
      <Stack gap={3}>
        <Banner
          icon="lock"
          action={
            open ? (
              <Button small working={opening.isPending} onPress={() => opening.mutate()}>
                {t('people.open')}
              </Button>
            ) : null
          }
        >
          {t(arePeople ? 'people.counted' : 'closed.counted', { count })} {open ? t('people.noted') : null}
        </Banner>
        {opening.error ? <Banner tone="fault">{refused(opening.error)}</Banner> : null}
      </Stack>
    );
  return (
    <DataTable
      label={t('column.records')}
      columns={columns}
      rows={pages.flatMap((page) => page.facts)}
      rowId={(row) => row.fact}
      rowHref={(row) => row.address}
      count={count}
      {...(after ? { more: { load: () => opening.mutate(), loading: opening.isPending } } : {})}
    />
  );
}
