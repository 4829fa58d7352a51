// One import from file to records: what Fyr understood, what is wrong, storing all or only the good rows, and taking it
// back. It can be left at any moment and goes on.

import { useQuery } from '@tanstack/react-query';
import {
  commitImport,
  downloadBadRows,
  readImport,
  remapImport,
  undoImport,
} from '../../platform/imports/imports-contract.ts';
import { usePathParam } from '../address.ts';
import { addressOf, asking, call } from '../client.ts';
import { useLanguage, useWords } from '../language.tsx';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { Quiet, Section, Stack } from '../ui/layout.tsx';
import { ButtonLink, Link } from '../ui/link.tsx';
import { showNotice } from '../ui/notice.tsx';
import { numberText } from '../ui/number-text.ts';
import { ImportFrame, type ImportStep } from '../ui/pages/import-frame.tsx';
import { JobProgress } from '../ui/progress.tsx';
import { SkeletonPage } from '../ui/skeleton.tsx';
import { ErrorState } from '../ui/state-notes.tsx';
import { Time } from '../ui/time.tsx';
import { type Acting, useActing } from '../use-acting.ts';
import type { ImportAnswer } from './import-answer.ts';
import './house.css';
import { houseWords } from './house-words.ts';
import { ImportChoices } from './import-choices.tsx';
import { ImportMapping } from './import-mapping.tsx';
import { ImportProblems, ImportRefusals } from './import-problems.tsx';
import { ImportSample } from './import-sample.tsx';
import { useRefusalText } from './refusal-text.ts';

const asking_again = 700;

export function ImportPage() {
  const t = useWords(houseWords);
  const { language } = useLanguage();
  const refused = useRefusalText();
  const importId = usePathParam('import');
  const { data, error } = useQuery({
    ...asking(readImport, { importId }),
    // live notices tell of changes; this only covers a lost connection
    refetchInterval: (query) => (isMoving(query.state.data) ? asking_again : false),
  });
  const act = useActing('imports');
  const counted = useCountedRows(data);
  if (error) return <ErrorState wholePage what={refused(error)} />;
  if (!data) return <SkeletonPage />;
  return (
    <ImportFrame
      crumbs={[{ label: t('imports'), href: '/imports' }]}
      title={data.fileName}
      lead={data.kindName[language]}
      facts={[
        {
          label: t('imports.right'),
          value: counted(data.good),
        },
        { label: t('imports.bad'), value: numberText(data.bad, { language }) },
        { label: t('imports.who'), value: data.createdBy },
        { label: t('imports.when'), value: <Time at={data.createdAt} /> },
      ]}
      step={stepOf(data)}
      next={isMoving(data) ? null : <NextSteps data={data} act={act} />}
    >
      {act.refusal ? <Banner tone="fault">{act.refusal}</Banner> : null}
      <ImportRefusals data={data} />
      <ImportNews data={data} />
      {isMoving(data) ? (
        <JobProgress
          name={t(data.state === 'storing' ? 'import.storing' : 'import.reading')}
          state={data.progress?.state === 'waiting' ? 'waiting' : 'running'}
          done={data.progress?.done ?? 0}
          total={data.progress?.total ?? undefined}
          unit={t('import.rows', { count: 2 })}
        />
      ) : null}
      {data.state === 'storing' || isFirstReading(data) ? null : <ImportContents data={data} act={act} />}
    </ImportFrame>
  );
}

/** What was chosen, what is wrong, how the columns were understood, and the first rows. */
function ImportContents({ data, act }: { data: ImportAnswer; act: Acting }) {
  const t = useWords(houseWords);
  const { importId } = data;
  const fixed = data.state !== 'previewed' && data.state !== 'refused' && data.state !== 'failed';
  return (
    <Stack gap={8}>
      <ImportChoices
        data={data}
        fixed={fixed || act.working}
        onChange={(choices) => act.run(() => call(remapImport, { importId, choices }))}
      />
      {data.state === 'undone' ? null : <ImportProblems data={data} />}
      {data.seen.mapping ? (
        <ImportMapping
          data={data}
          fixed={fixed || act.working}
          onChange={(mapping) => act.run(() => call(remapImport, { importId, mapping }))}
        />
      ) : null}
      {data.sample.length > 0 ? (
        <Section title={t('import.sample')}>
          <ImportSample rows={data.sample} columns={data.sampleColumns} />
        </Section>
      ) : null}
    </Stack>
  );
}

function NextSteps({ data, act }: { data: ImportAnswer; act: Acting }) {
  const t = useWords(houseWords);
  const counted = useCountedRows(data);
  const { importId, state, good, bad } = data;
  if (state === 'previewed' && good > 0)
    return (
      <>
        <Button
          kind="primary"
          working={act.working}
          onPress={() => act.run(() => call(commitImport, { importId, rows: bad > 0 ? 'good' : 'all' }))}
        >
          {t(bad > 0 ? 'import.storeGood' : 'import.storeAll', { count: good, rows: counted(good) })}
        </Button>
        {bad > 0 ? <Quiet small>{t('import.leaveBad')}</Quiet> : null}
      </>
    );
  if (state === 'stored')
    return (
      <>
        <ButtonLink kind="primary" href="/figures">
          {t('import.seeFigures')}
        </ButtonLink>
        <Button
          icon="undo"
          working={act.working}
          onPress={() =>
            act.run(async () => {
              const { removed } = await call(undoImport, { importId });
              showNotice({ text: t('import.undone', { rows: counted(removed) }) });
            })
          }
        >
          {t('import.undo')}
        </Button>
      </>
    );
  if (state === 'failed')
    return (
      <Button kind="primary" working={act.working} onPress={() => act.run(() => call(remapImport, { importId }))}>
        {t('import.again')}
      </Button>
    );
  return (
    <ButtonLink kind="primary" icon="import" href={`/imports?kind=${encodeURIComponent(data.kind)}`}>
      {t('import.another')}
    </ButtonLink>
  );
}

function ImportNews({ data }: { data: ImportAnswer }) {
  const t = useWords(houseWords);
  const counted = useCountedRows(data);
  const { importId } = data;
  const download =
    data.bad > 0 ? (
      <Link href={addressOf(downloadBadRows, { importId })} download="">
        {t('import.downloadBad')}
      </Link>
    ) : null;
  if (data.state === 'stored')
    return (
      <Banner tone="done" action={download}>
        {t('import.stored', { rows: counted(data.stored) })}
        {data.same > 0 ? `. ${t('import.same', { same: data.same })}` : ''}.
      </Banner>
    );
  if (data.state === 'undone') return <Banner icon="undo">{t('import.isUndone')}</Banner>;
  if (data.state === 'failed') return <Banner tone="fault">{t('import.failed')}</Banner>;
  if (data.state === 'previewed' && data.good === 0)
    return (
      <Banner tone="fault" action={download}>
        {t('import.nothing')}
      </Banner>
    );
  if (data.sameAs)
    return (
      <Banner action={<Link href={`/imports/${data.sameAs}`}>{t('import.showSame')}</Link>}>
        {t('import.sameAs')}
      </Banner>
    );
  return download ? (
    <Banner tone="attention" action={download}>
      {t('import.leaveBad')}
    </Banner>
  ) : null;
}

/** "1 rad", "12 000 verifikat": as the kind of import calls its rows. */
function useCountedRows(data: ImportAnswer | undefined): (count: number) => string {
  const t = useWords(houseWords);
  const { language } = useLanguage();
  return (count) => {
    const names = data?.rowNames?.[count === 1 ? 'one' : 'other'];
    return `${numberText(count, { language })}\u00a0${names?.[language] ?? t('import.rows', { count })}`;
  };
}

/** Nothing is known of the file yet; when it is read anew, what was known stays on the screen. */
function isFirstReading(data: ImportAnswer): boolean {
  return data.state === 'reading' && data.sample.length === 0 && data.problems.length === 0;
}

function isMoving(data: ImportAnswer | undefined): boolean {
  return data?.state === 'reading' || data?.state === 'storing';
}

function stepOf(data: ImportAnswer): ImportStep {
  if (data.state === 'stored' || data.state === 'undone' || data.state === 'storing') return 'done';
  return data.bad > 0 || data.state === 'refused' ? 'problems' : 'preview';
}
