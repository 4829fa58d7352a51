// What looks like a major incident: one press declares it, another says that it is none.
import { useGo } from '../../../../web/address.ts';
import { call } from '../../../../web/client.ts';
import { useWords } from '../../../../web/language.tsx';
import { Banner } from '../../../../web/ui/banner.tsx';
import { Button } from '../../../../web/ui/button.tsx';
import { Card, Quiet, Row, Stack } from '../../../../web/ui/layout.tsx';
import { Link } from '../../../../web/ui/link.tsx';
import { showNotice } from '../../../../web/ui/notice.tsx';
import { Time } from '../../../../web/ui/time.tsx';
import { useActing } from '../../../../web/use-acting.ts';
import { declareMajor, dismissMajorCandidate, type MajorCandidate } from '../../contract.ts';
import { majorWords } from './major-words.ts';

export function CandidateCards({ rows }: { rows: readonly MajorCandidate[] }) {
  return (
    <Stack gap={4}>
      {rows.map((row) => (
        <CandidateCard key={row.candidate} row={row} />
      ))}
    </Stack>
  );
}

/** Declares and goes there: the one press from the fifth report to a major incident that is led. */
export function useDeclaring() {
  const t = useWords(majorWords);
  const go = useGo();
  const act = useActing('service-desk');
  const declare = (from: { candidate: string } | { case: string }) =>
    act.run(
      () => call(declareMajor, from),
      ({ major }) => {
        showNotice({ text: t('declared') });
        go(`/major-incidents/${major}`);
      },
    );
  return { act, declare };
}

function CandidateCard({ row }: { row: MajorCandidate }) {
  const t = useWords(majorWords);
  const { act, declare } = useDeclaring();
  const dismissing = useActing('service-desk');
  const dismiss = () =>
    dismissing.run(
      () => call(dismissMajorCandidate, { candidate: row.candidate }),
      () => showNotice({ text: t('dismissed') }),
    );
  const where = [row.serviceName, row.unitName].filter(Boolean).join(', ');
  return (
    <Card title={row.title}>
      <Stack gap={3}>
        {act.refusal ? <Banner tone="fault">{act.refusal}</Banner> : null}
        {dismissing.refusal ? <Banner tone="fault">{dismissing.refusal}</Banner> : null}
        <Row gap={2}>
          <strong>{t(`candidate.${row.source}`, { count: row.reports })}</strong>
          <Quiet>
            {t('candidate.since')} <Time at={row.firstAt} />
            {where ? `, ${where}` : ''}
          </Quiet>
        </Row>
        <Row gap={2}>
          {row.cases.slice(0, 8).map((each) => (
            <Link key={each.case} href={`/cases/${each.case}`} quiet>
              {each.number}
            </Link>
          ))}
        </Row>
        <Row>
          <Button
            kind="primary"
            icon="alert"
            working={act.working}
            onPress={() => declare({ candidate: row.candidate })}
          >
            {t('declare')}
          </Button>
          <Button kind="quiet" working={dismissing.working} onPress={dismiss}>
            {t('dismiss')}
          </Button>
        </Row>
      </Stack>
    </Card>
  );
}
