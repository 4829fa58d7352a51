// One agreement: until when, what must be decided, what it costs, its options and its documents.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { usePathParam } from '../../../web/address.ts';
import { asking } from '../../../web/client.ts';
import { useRefusalText } from '../../../web/house/refusal-text.ts';
import { useWords } from '../../../web/language.tsx';
import { Banner } from '../../../web/ui/banner.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { Chip } from '../../../web/ui/chip.tsx';
import { type Column, DataTable } from '../../../web/ui/data-table.tsx';
import { Paragraphs, Prose, Row, Section, Stack } from '../../../web/ui/layout.tsx';
import { Facts } from '../../../web/ui/page-header.tsx';
import { RecordFrame } from '../../../web/ui/pages/record-frame.tsx';
import { SkeletonPage } from '../../../web/ui/skeleton.tsx';
import { EmptyState, ErrorState } from '../../../web/ui/state-notes.tsx';
import { Time } from '../../../web/ui/time.tsx';
import { type AgreementPage as Page, showAgreement } from '../contract.ts';
import { AgreementDrawer } from './agreement-drawer.tsx';
import { AgreementFiles } from './agreement-files.tsx';
import { NoticeDrawer, OptionDrawer } from './agreement-steps.tsx';
import { PenaltyCeiling } from './penalty-ceiling.tsx';
import { DueText, orDash, StateChip, useKronor } from './supplier-marks.tsx';
import { suppliersWords } from './suppliers-words.ts';

type Option = Page['options'][number];
type Step = 'change' | 'notice' | { option: Option; outcome: 'taken' | 'declined' };

export function AgreementPage() {
  const t = useWords(suppliersWords);
  const refused = useRefusalText();
  const kronor = useKronor();
  const { data, error } = useQuery(asking(showAgreement, { agreement: usePathParam('agreement') }));
  const [step, setStep] = useState<Step | null>(null);
  if (error) return <ErrorState what={refused(error)} wholePage />;
  if (!data) return <SkeletonPage />;
  const close = () => setStep(null);
  const runs = data.mayChange && data.state !== 'ended';
  return (
    <RecordFrame
      crumbs={[
        { label: data.supplierName, href: `/suppliers/${data.supplier}` },
        { label: t('agreements'), href: `/suppliers/${data.supplier}?part=agreements` },
      ]}
      number={data.number}
      title={data.title}
      mark={<StateChip state={data.state} />}
      facts={[
        { label: t('startsOn'), value: <span className="numeric">{data.startsOn}</span> },
        { label: t('endsOn'), value: data.endsOn ?? t('furtherNotice') },
        { label: t('dueTitle'), value: <DueText due={data.due} /> },
        {
          label: t('value'),
          value: data.valueOre === 0 ? '–' : `${kronor(data.valueOre)}${data.valuePer === 'year' ? t('aYear') : ''}`,
        },
        { label: t('reference'), value: orDash(data.reference) },
      ]}
      actions={
        data.mayChange ? (
          <>
            <Button icon="edit" onPress={() => setStep('change')}>
              {t('change')}
            </Button>
            {runs && data.noticeGivenOn === null ? (
              <Button kind="quiet" onPress={() => setStep('notice')}>
                {t('giveNotice')}
              </Button>
            ) : null}
          </>
        ) : null
      }
      banner={data.renewals > 0 ? <Banner>{t('renewed', { count: data.renewals })}</Banner> : null}
      onEdit={data.mayChange ? () => setStep('change') : undefined}
    >
      <Body page={data} onDecide={setStep} />
      {step === 'change' ? <AgreementDrawer supplier={data.supplier} from={data} onClose={close} /> : null}
      {step === 'notice' ? <NoticeDrawer page={data} onClose={close} /> : null}
      {step !== null && typeof step === 'object' ? <OptionDrawer page={data} {...step} onClose={close} /> : null}
    </RecordFrame>
  );
}

function Body({ page, onDecide }: { page: Page; onDecide: (step: Step) => void }) {
  const t = useWords(suppliersWords);
  const kronor = useKronor();
  const months = (count: number) => (count === 0 ? '–' : t('countMonths', { count }));
  return (
    <Stack gap={6}>
      {page.note ? (
        <Prose>
          <Paragraphs text={page.note} />
        </Prose>
      ) : null}
      <Facts
        facts={[
          { label: t('writtenEndsOn'), value: page.writtenEndsOn ?? t('furtherNotice') },
          { label: t('noticeMonths'), value: months(page.noticeMonths) },
          { label: t('noticeBy'), value: orDash(page.noticeBy) },
          { label: t('renewalMonths'), value: months(page.renewalMonths) },
          { label: t('noticeGivenOn'), value: orDash(page.noticeGivenOn) },
          { label: t('monthlyFee'), value: page.monthlyFeeOre === 0 ? '–' : kronor(page.monthlyFeeOre) },
        ]}
      />
      <Section title={t('services')}>
        {page.services.length > 0 ? (
          <Row gap={2}>
            {page.services.map((each) => (
              <Chip key={each.service}>{each.name}</Chip>
            ))}
          </Row>
        ) : (
          <p className="quiet">{t('noServices')}</p>
        )}
      </Section>
      <Options page={page} onDecide={onDecide} />
      <PenaltyCeiling page={page} />
      <AgreementFiles page={page} />
      {page.reminders.length > 0 ? (
        <Section title={t('reminders')}>
          <ul>
            {page.reminders.map((each) => (
              <li key={`${each.kind} ${each.dueOn} ${each.days}`}>
                <Time at={each.at} />: {t(`due.${each.kind}`)} <span className="numeric">{each.dueOn}</span> (
                {t('daysBefore', { count: each.days })})
                {each.letters.length > 0 ? ` · ${each.letters.map((state) => t(`letter.${state}`)).join(', ')}` : ''}
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
    </Stack>
  );
}

function Options({ page, onDecide }: { page: Page; onDecide: (step: Step) => void }) {
  const t = useWords(suppliersWords);
  const today = new Date().toISOString().slice(0, 10);
  // they are decided one after the other
  const next = page.options.find((each) => each.outcome === null && each.decideBy >= today)?.ordinal;
  const columns: Column<Option>[] = [
    { id: 'months', title: t('option'), priority: 1, cell: (row) => t('goesOn', { count: row.months }) },
    { id: 'by', title: t('decideBy'), labelled: true, cell: (row) => <span className="numeric">{row.decideBy}</span> },
    {
      id: 'outcome',
      title: t('outcome'),
      cell: (row) =>
        row.outcome ? (
          <>
            <Chip tone={row.outcome === 'taken' ? 'done' : 'plain'}>{t(`outcome.${row.outcome}`)}</Chip>{' '}
            <span className="numeric">{row.decidedOn}</span>
          </>
        ) : row.decideBy < today ? (
          <Chip>{t('outcome.lapsed')}</Chip>
        ) : page.mayChange && row.ordinal === next ? (
          <Row gap={2}>
            <Button small onPress={() => onDecide({ option: row, outcome: 'taken' })}>
              {t('take')}
            </Button>
            <Button small kind="quiet" onPress={() => onDecide({ option: row, outcome: 'declined' })}>
              {t('decline')}
            </Button>
          </Row>
        ) : (
          t('outcome.open')
        ),
    },
  ];
  return (
    <Section title={t('options')}>
      <DataTable
        label={t('options')}
        columns={columns}
        rows={page.options}
        rowId={(row) => String(row.ordinal)}
        empty={<EmptyState title={t('noOptions')} />}
      />
    </Section>
  );
}
