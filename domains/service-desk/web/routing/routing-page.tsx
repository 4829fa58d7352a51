// What Fyr has learnt about which team solves what: when, from how many cases, and how right it was on cases it had not seen.
import { useQuery } from '@tanstack/react-query';
import type { AnswerOf } from '../../../../platform/operation/operation.ts';
import { asking, call } from '../../../../web/client.ts';
import { useRefusalText } from '../../../../web/house/refusal-text.ts';
import { useLanguage, useWords } from '../../../../web/language.tsx';
import { Banner } from '../../../../web/ui/banner.tsx';
import { Button } from '../../../../web/ui/button.tsx';
import { type Column, DataTable } from '../../../../web/ui/data-table.tsx';
import { Prose, Quiet, Section, Stack } from '../../../../web/ui/layout.tsx';
import { Link } from '../../../../web/ui/link.tsx';
import { showNotice } from '../../../../web/ui/notice.tsx';
import { percentText } from '../../../../web/ui/number-text.ts';
import { ListFrame } from '../../../../web/ui/pages/list-frame.tsx';
import { Progress } from '../../../../web/ui/progress.tsx';
import { EmptyState } from '../../../../web/ui/state-notes.tsx';
import { Time } from '../../../../web/ui/time.tsx';
import { useActing } from '../../../../web/use-acting.ts';
import { showRouting, trainRouting } from '../../contract.ts';
import { routingWords } from './routing-words.ts';

type Model = AnswerOf<typeof showRouting>['models'][number];

export function RoutingPage() {
  const t = useWords(routingWords);
  const refused = useRefusalText();
  const act = useActing('service-desk');
  const { data, error } = useQuery({
    ...asking(showRouting, {}),
    refetchInterval: (query) => (query.state.data?.running ? 2000 : false),
  });
  const newest = data?.models[0];
  const train = () =>
    act.run(
      () => call(trainRouting, {}),
      () => showNotice({ text: t('begun') }),
    );
  const running = data?.running;
  return (
    <ListFrame
      crumbs={[{ label: t('cases'), href: '/cases' }]}
      title={t('routing')}
      lead={t('routingLead')}
      actions={
        data?.mayTrain ? (
          <Button kind="primary" icon="refresh" working={act.working || Boolean(running)} onPress={train}>
            {t(newest ? 'train' : 'trainFirst')}
          </Button>
        ) : null
      }
      list={
        <Stack gap={6}>
          {error || act.refusal ? <Banner tone="fault">{act.refusal ?? refused(error)}</Banner> : null}
          {running ? (
            <Progress
              label={t('training')}
              share={running.total === null ? undefined : running.done / Math.max(1, running.total)}
            />
          ) : null}
          {data && !newest && !running ? <NothingYet mayTrain={data.mayTrain} /> : null}
          {newest ? <Curve model={newest} /> : null}
          {newest || !data ? (
            <Section title={t('models')}>
              <Models models={data?.models} />
            </Section>
          ) : null}
        </Stack>
      }
    />
  );
}

/** What it will be, who begins it, and where to go meanwhile. */
function NothingYet({ mayTrain }: { mayTrain: boolean }) {
  const t = useWords(routingWords);
  return (
    <Prose>
      <p>{t('yetWhat')}</p>
      <p>{t(mayTrain ? 'yetYou' : 'yetWho')}</p>
      <p>
        {t('yetMeanwhile')} <Link href="/cases/teams">{t('yetTeams')}</Link> ·{' '}
        <Link href="/cases?view=unassigned">{t('yetQueue')}</Link>
      </p>
    </Prose>
  );
}

function Models({ models }: { models: readonly Model[] | undefined }) {
  const t = useWords(routingWords);
  const percent = usePercent();
  const columns: Column<Model>[] = [
    { id: 'version', title: t('version'), priority: 1, width: 'narrow', cell: (row) => row.version },
    { id: 'at', title: t('trainedAt'), priority: 1, cell: (row) => <Time at={row.trainedAt} /> },
    { id: 'by', title: t('trainedBy'), labelled: true, cell: (row) => row.trainedBy || t('byItself') },
    { id: 'cases', title: t('learntFrom'), numeric: true, cell: (row) => row.cases },
    { id: 'first', title: t('firstRight'), numeric: true, cell: (row) => percent(row.first) },
    { id: 'three', title: t('threeRight'), numeric: true, cell: (row) => percent(row.three) },
    { id: 'people', title: t('peopleRight'), numeric: true, cell: (row) => percent(row.people) },
  ];
  return (
    <DataTable
      label={t('models')}
      columns={columns}
      rows={models}
      rowId={(row) => String(row.version)}
      empty={
        <EmptyState icon="people" title={t('none')}>
          {t('noneNote')}
        </EmptyState>
      }
    />
  );
}

type Point = { readonly part: number; readonly right: number };

function Curve({ model }: { model: Model }) {
  const t = useWords(routingWords);
  const percent = usePercent();
  const points = model.curve.map((right, index) => ({ part: (index + 1) / 10, right }));
  const columns: Column<Point>[] = [
    { id: 'part', title: t('curveShare'), priority: 1, numeric: true, cell: (point) => percent(point.part) },
    { id: 'right', title: t('curveRight'), priority: 1, numeric: true, cell: (point) => percent(point.right) },
  ];
  return (
    <Section title={t('curve')}>
      <Stack gap={3}>
        <Quiet>{t('measuredNote', { count: model.measuredOn })}</Quiet>
        <DataTable
          label={t('curve')}
          columns={columns}
          rows={points.filter((_, index) => index % 2 === 1)}
          rowId={(point) => String(point.part)}
        />
      </Stack>
    </Section>
  );
}

function usePercent(): (share: number) => string {
  const { language } = useLanguage();
  return (share) => percentText(share, { language });
}
