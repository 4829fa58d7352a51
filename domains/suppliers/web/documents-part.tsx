// The documents of all agreements with a supplier, found by what they are called, by kind and by agreement.
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { asking } from '../../../web/client.ts';
import { useLanguage, useWords } from '../../../web/language.tsx';
import { type Column, DataTable } from '../../../web/ui/data-table.tsx';
import { Section, Stack } from '../../../web/ui/layout.tsx';
import { Link } from '../../../web/ui/link.tsx';
import { sizeText } from '../../../web/ui/number-text.ts';
import { EmptyState } from '../../../web/ui/state-notes.tsx';
import { TextField } from '../../../web/ui/text-field.tsx';
import { Time } from '../../../web/ui/time.tsx';
import { listAgreementFiles } from '../contract.ts';
import { FileLink } from './agreement-files.tsx';
import { suppliersWords } from './suppliers-words.ts';

export function DocumentsPart({ supplier }: { supplier: string }) {
  const t = useWords(suppliersWords);
  const { language } = useLanguage();
  const [asked, setAsked] = useState('');
  const search = useDeferredValue(asked.trim().slice(0, 200));
  const { data } = useQuery({
    ...asking(listAgreementFiles, { supplier, ...(search ? { search } : {}) }),
    placeholderData: keepPreviousData,
  });
  const columns: Column<NonNullable<typeof data>['rows'][number]>[] = [
    { id: 'name', title: t('document'), priority: 1, width: 'wide', cell: (row) => <FileLink file={row} /> },
    { id: 'kind', title: t('fileKind'), cell: (row) => t(`fileKind.${row.kind}`) },
    {
      id: 'agreement',
      title: t('agreement'),
      cell: (row) => (
        <Link href={`/agreements/${row.agreement}`} quiet>
          {row.agreementTitle}
        </Link>
      ),
    },
    { id: 'size', title: t('fileSize'), priority: 3, cell: (row) => sizeText(row.size, language) },
    { id: 'added', title: t('addedAt'), labelled: true, cell: (row) => <Time at={row.addedAt} /> },
  ];
  if (data?.rows.length === 0 && search === '') return null;
  return (
    <Section title={t('files')}>
      <Stack gap={3}>
        <TextField label={t('findDocuments')} value={asked} onChange={setAsked} />
        <DataTable
          label={t('files')}
          columns={columns}
          rows={data?.rows}
          rowId={(row) => row.file}
          empty={<EmptyState icon="file" title={t('noFilesFound')} />}
        />
        {data?.isCut ? <p className="quiet">{t('filesCut')}</p> : null}
      </Stack>
    </Section>
  );
}
