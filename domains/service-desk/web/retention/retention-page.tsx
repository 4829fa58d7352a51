// How long closed cases keep what people wrote and sent: the rules, a dry run, carrying them out, and what has been done.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { AnswerOf } from '../../../../platform/operation/operation.ts';
import { ActingDrawer } from '../../../../web/acting-drawer.tsx';
import { asking, call } from '../../../../web/client.ts';
import { useRefusalText } from '../../../../web/house/refusal-text.ts';
import { useLanguage, useWords } from '../../../../web/language.tsx';
import { Banner } from '../../../../web/ui/banner.tsx';
import { Button } from '../../../../web/ui/button.tsx';
import { CheckboxGroup } from '../../../../web/ui/choice.tsx';
import { type Column, DataTable } from '../../../../web/ui/data-table.tsx';
import { Row, Section, Stack } from '../../../../web/ui/layout.tsx';
import { showNotice } from '../../../../web/ui/notice.tsx';
import { NumberField } from '../../../../web/ui/number-field.tsx';
import { numberText } from '../../../../web/ui/number-text.ts';
import { PageHeader } from '../../../../web/ui/page-header.tsx';
import { JobProgress } from '../../../../web/ui/progress.tsx';
import { SkeletonPage } from '../../../../web/ui/skeleton.tsx';
import { EmptyState, ErrorState } from '../../../../web/ui/state-notes.tsx';
import { TextField } from '../../../../web/ui/text-field.tsx';
import { Time } from '../../../../web/ui/time.tsx';
import { exactTimeText } from '../../../../web/ui/time-text.ts';
import { useActing } from '../../../../web/use-acting.ts';
import { caseKinds, readRetention, runRetention, setRetention, tryRetention } from '../../contract.ts';
import { deskWords } from '../desk/desk-words.ts';
import { useMyRun } from '../levels/counting-jobs.tsx';
import { serviceDeskWords } from '../service-desk-words.ts';

type Retention = AnswerOf<typeof readRetention>;

export function RetentionPage() {
  const t = useWords(deskWords);
  const { language } = useLanguage();
  const refused = useRefusalText();
  const { data, error } = useQuery(asking(readRetention, {}));
  if (error) return <ErrorState what={refused(error)} wholePage />;
  if (!data) return <SkeletonPage />;
  const when = data.changedAt ? exactTimeText(new Date(data.changedAt), language) : '';
  return (
    <div className="page">
      <PageHeader title={t('retention')} lead={t('retentionLead')} />
      <Stack gap={6}>
        <Running />
        <Rules key={data.changedAt ?? ''} retention={data} />
        {data.changedBy ? <p className="quiet">{t('retention.changed', { when, who: data.changedBy })}</p> : null}
        <Runs runs={data.runs} />
      </Stack>
    </div>
  );
}

function Running() {
  const t = useWords(deskWords);
  const run = useMyRun('forget-old-cases');
  if (!run) return null;
  return (
    <JobProgress
      name={t('retention.running')}
      state={run.state}
      done={run.done}
      total={run.total ?? undefined}
      unit={t('retention.unit')}
    />
  );
}

function Rules({ retention }: { retention: Retention }) {
  const t = useWords(deskWords);
  const s = useWords(serviceDeskWords);
  const { language } = useLanguage();
  const act = useActing('service-desk', 'jobs');
  const [rules, setRules] = useState(retention.rules);
  const [tried, setTried] = useState<AnswerOf<typeof tryRetention> | null>(null);
  const [isAsking, setAsking] = useState(false);
  const set = (part: Partial<typeof rules>) => {
    setTried(null);
    setRules({ ...rules, ...part });
  };
  const number = (value: number) => numberText(value, { language });
  return (
    <Stack gap={4}>
      {act.refusal ? <Banner tone="fault">{act.refusal}</Banner> : null}
      <NumberField
        label={t('retention.texts')}
        hint={t('retention.textsHint')}
        value={rules.textMonths}
        onChange={(textMonths) => set({ textMonths })}
        unit={t('retention.months')}
        min={1}
        max={600}
        error={act.faults.textMonths}
        width="short"
      />
      <NumberField
        label={t('retention.files')}
        hint={t('retention.filesHint')}
        value={rules.fileMonths}
        onChange={(fileMonths) => set({ fileMonths })}
        unit={t('retention.months')}
        min={1}
        max={600}
        error={act.faults.fileMonths}
        width="short"
      />
      <CheckboxGroup
        label={t('retention.kept')}
        value={rules.keptKinds}
        onChange={(keptKinds) => set({ keptKinds: [...keptKinds] })}
        choices={caseKinds.map((id) => ({ id, label: s(`kind.${id}`) }))}
      />
      <div role="status">
        {tried ? (
          <Banner>
            {t('retention.tried', {
              texts: number(tried.texts),
              files: number(tried.files),
              mails: number(tried.mails),
            })}
          </Banner>
        ) : null}
      </div>
      <Row>
        <Button
          kind="primary"
          working={act.working}
          onPress={() =>
            act.run(
              () => call(setRetention, rules),
              () => showNotice({ text: t('retention.saved') }),
            )
          }
        >
          {t('retention.save')}
        </Button>
        <Button working={act.working} onPress={() => act.run(() => call(tryRetention, rules), setTried)}>
          {t('retention.try')}
        </Button>
        <Button kind="quiet" onPress={() => setAsking(true)}>
          {t('retention.run')}
        </Button>
      </Row>
      {isAsking ? <RunDrawer onClose={() => setAsking(false)} /> : null}
    </Stack>
  );
}

/** What cannot be undone asks for a word. */
function RunDrawer({ onClose }: { onClose: () => void }) {
  const t = useWords(deskWords);
  const act = useActing('service-desk', 'jobs');
  const [typed, setTyped] = useState('');
  const word = t('retention.runWord');
  const run = () => typed.trim().toLowerCase() === word && act.run(() => call(runRetention, {}), onClose);
  return (
    <ActingDrawer
      title={t('retention.run')}
      verb={t('retention.run')}
      danger
      act={act}
      onDo={() => void run()}
      onClose={onClose}
    >
      <p>{t('retention.runNote')}</p>
      <TextField label={t('retention.type', { word })} value={typed} onChange={setTyped} width="medium" />
    </ActingDrawer>
  );
}

function Runs({ runs }: { runs: Retention['runs'] }) {
  const t = useWords(deskWords);
  const columns: Column<Retention['runs'][number]>[] = [
    { id: 'at', title: t('retention.when'), priority: 1, cell: (run) => <Time at={run.at} /> },
    { id: 'by', title: t('retention.who'), labelled: true, cell: (run) => run.by || t('retention.nightly') },
    { id: 'texts', title: t('retention.caseCount'), numeric: true, cell: (run) => run.texts },
    { id: 'files', title: t('retention.fileCount'), numeric: true, cell: (run) => run.files },
    { id: 'mails', title: t('retention.mailCount'), numeric: true, cell: (run) => run.mails },
  ];
  return (
    <Section title={t('retention.runs')}>
      <DataTable
        label={t('retention.runs')}
        columns={columns}
        rows={runs}
        rowId={(run) => run.run}
        empty={<EmptyState icon="archive" title={t('retention.never')} />}
      />
    </Section>
  );
}
