// The keys a supplier's own system sends its reports with: made, told once, revoked.
import { useState } from 'react';
import { call } from '../../../web/client.ts';
import { useWords } from '../../../web/language.tsx';
import { Banner } from '../../../web/ui/banner.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { type Column, DataTable } from '../../../web/ui/data-table.tsx';
import { Section, Stack } from '../../../web/ui/layout.tsx';
import { EmptyState } from '../../../web/ui/state-notes.tsx';
import { Time } from '../../../web/ui/time.tsx';
import { useActing } from '../../../web/use-acting.ts';
import { makeReportKey, type ReportKey, revokeReportKey } from '../contract.ts';
import './suppliers.css';
import { suppliersWords } from './suppliers-words.ts';

export function ReportKeys({ supplier, keys }: { supplier: string; keys: readonly ReportKey[] }) {
  const t = useWords(suppliersWords);
  const act = useActing('suppliers');
  const [made, setMade] = useState<{ secret: string; address: string } | null>(null);
  const columns: Column<ReportKey>[] = [
    { id: 'hint', title: t('key'), priority: 1, cell: (row) => <code>{row.hint}…</code> },
    {
      id: 'made',
      title: t('made'),
      labelled: true,
      cell: (row) => (
        <>
          {row.madeBy} <Time at={row.madeAt} />
        </>
      ),
    },
    {
      id: 'used',
      title: t('lastUsed'),
      labelled: true,
      cell: (row) => (row.lastUsedAt ? <Time at={row.lastUsedAt} /> : '–'),
    },
    {
      id: 'act',
      title: t('acts'),
      cell: (row) =>
        row.revokedAt ? (
          t('revoked')
        ) : (
          <Button
            small
            kind="quiet"
            aria-label={`${t('revoke')}: ${row.hint}`}
            onPress={() => act.run(() => call(revokeReportKey, { supplier, key: row.key }))}
          >
            {t('revoke')}
          </Button>
        ),
    },
  ];
  return (
    <Section
      title={t('keys')}
      actions={
        <Button
          small
          icon="add"
          working={act.working}
          onPress={() => act.run(() => call(makeReportKey, { supplier }), setMade)}
        >
          {t('makeKey')}
        </Button>
      }
    >
      <Stack gap={3}>
        {act.refusal ? <Banner tone="fault">{act.refusal}</Banner> : null}
        {made ? (
          <Banner>
            {t('keyOnce')} <code className="long-code">{made.secret}</code>
            <br />
            {t('keyAddress')} <code className="long-code">POST {made.address}?period=2019-08..2019-08</code>
          </Banner>
        ) : null}
        <DataTable
          label={t('keys')}
          columns={columns}
          rows={keys}
          rowId={(row) => row.key}
          rowTone={(row) => (row.revokedAt ? 'quiet' : undefined)}
          empty={<EmptyState icon="lock" title={t('noKeys')} />}
        />
      </Stack>
    </Section>
  );
}
