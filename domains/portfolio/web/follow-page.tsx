// Where the link in a mail to a partner leads, without signing in: how the assignments it takes part in stand. A link that is wrong or
// over says so.
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { usePathParam } from '../../../web/address.ts';
import { asking, call } from '../../../web/client.ts';
import { useRefusalText } from '../../../web/house/refusal-text.ts';
import { useWords } from '../../../web/language.tsx';
import { Banner } from '../../../web/ui/banner.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { Card, Quiet, Row, Stack } from '../../../web/ui/layout.tsx';
import { Mark } from '../../../web/ui/mark.tsx';
import { Facts, PageHeader } from '../../../web/ui/page-header.tsx';
import { SkeletonLines } from '../../../web/ui/skeleton.tsx';
import { useActing } from '../../../web/use-acting.ts';
import { type FollowedAssignments, setFollowLetters, showFollowed } from '../contract.ts';
import { AssignmentMark, LatenessChip } from './assignment-marks.tsx';
import { portfolioWords } from './portfolio-words.ts';
import './portfolio.css';

export function FollowPage() {
  const t = useWords(portfolioWords);
  const refused = useRefusalText();
  const { data, error } = useQuery({ ...asking(showFollowed, { token: usePathParam('token') }), retry: false });
  return (
    <main id="content" className="followed">
      <Row>
        <Mark size={28} />
        <strong>{data?.region ?? 'Fyr'}</strong>
      </Row>
      {error ? (
        <>
          <PageHeader title={t('followed')} />
          <Banner tone="attention">{refused(error)}</Banner>
        </>
      ) : data ? (
        <Followed data={data} />
      ) : (
        <SkeletonLines lines={6} />
      )}
    </main>
  );
}

function Followed({ data }: { data: FollowedAssignments }) {
  const t = useWords(portfolioWords);
  const day = (on: string | null) => <span className="numeric">{on ?? '–'}</span>;
  return (
    <Stack gap={5}>
      <PageHeader
        title={t('followed.of', { partner: data.partner })}
        lead={t('followed.lead', { until: data.until })}
      />
      {data.rows.length === 0 ? <p className="quiet">{t('followed.none')}</p> : null}
      {data.rows.map((row) => (
        <Card key={row.number}>
          <Row spread align="start">
            <h2>
              <span className="quiet numeric">{row.number}</span> {row.title}
            </h2>
            <AssignmentMark status={row.status} />
          </Row>
          {row.part ? <p>{t('followed.part', { part: row.part })}</p> : null}
          <Facts
            facts={[
              { label: t('answersFor'), value: row.unitName },
              { label: t('startsOn'), value: day(row.startsOn) },
              {
                label: t('deadline'),
                value: (
                  <span className="assignment-deadline">
                    {day(row.deadlineOn)} <LatenessChip row={row} />
                  </span>
                ),
              },
              ...(row.expectedOn ? [{ label: t('expectedOn'), value: day(row.expectedOn) }] : []),
            ]}
          />
          <Quiet small>{t('followed.since', { day: row.statusOn })}</Quiet>
        </Card>
      ))}
      <Quiet small>{t('judgedOn', { day: data.on })}</Quiet>
      <Letters hasLetters={data.hasLetters} />
    </Stack>
  );
}

/** The letter's last link leads here: letters are stopped by a press, because mail programs open links. */
function Letters({ hasLetters }: { hasLetters: boolean }) {
  const t = useWords(portfolioWords);
  const act = useActing('portfolio');
  const token = usePathParam('token');
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    if (window.location.hash === '#letters') place.current?.scrollIntoView();
  }, []);
  const change = () => act.run(() => call(setFollowLetters, { token, isOn: !hasLetters }));
  return (
    <section ref={place} id="letters" className="followed-letters">
      <Row spread>
        <span role="status">{t(hasLetters ? 'followed.letters' : 'followed.noLetters')}</span>
        <Button small icon={hasLetters ? 'unlink' : 'bell'} onPress={change} working={act.working}>
          {t(hasLetters ? 'followed.stopLetters' : 'followed.startLetters')}
        </Button>
      </Row>
      {act.refusal ? <Banner tone="fault">{act.refusal}</Banner> : null}
    </section>
  );
}
