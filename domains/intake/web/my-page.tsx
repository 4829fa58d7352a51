// My page: what changed since I was here last, then my cases, orders, what I am to approve, my equipment, ideas and what I follow.
// One column on a phone, with what is new first.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { asking, call } from '../../../web/client.ts';
import { useRefusalText } from '../../../web/house/refusal-text.ts';
import { useWords } from '../../../web/language.tsx';
import { Banner } from '../../../web/ui/banner.tsx';
import { Chip } from '../../../web/ui/chip.tsx';
import { Columns, Quiet, Row, Section, Stack } from '../../../web/ui/layout.tsx';
import { ButtonLink, Link } from '../../../web/ui/link.tsx';
import { PageHeader } from '../../../web/ui/page-header.tsx';
import { SkeletonLines } from '../../../web/ui/skeleton.tsx';
import { Time } from '../../../web/ui/time.tsx';
import { useViewer } from '../../../web/viewer.tsx';
import { type MyChange, noteMyVisit, showMyChanges } from '../contract.ts';
import './intake.css';
import { intakeWords } from './intake-words.ts';
import { MyApprovals, MyCases, MyEquipment, MyIdeas, MyOrders, MySubscriptions } from './my-cards.tsx';
import { useChangeWord } from './order-words.ts';

export function MyPage() {
  const t = useWords(intakeWords);
  const refused = useRefusalText();
  const viewer = useViewer();
  const client = useQueryClient();
  const { data, error } = useQuery({ ...asking(showMyChanges, {}) });
  const hasAnswer = data !== undefined;
  useEffect(() => {
    // what is shown has been seen; it stays on the page as long as the visit lasts
    if (hasAnswer) void call(noteMyVisit, {}).catch(() => {});
  }, [hasAnswer]);
  useEffect(() => () => void client.invalidateQueries({ queryKey: ['intake', showMyChanges.id] }), [client]);
  return (
    <div className="page my-page">
      <PageHeader
        title={t('my')}
        lead={viewer?.name}
        actions={
          <>
            <ButtonLink href="/door" kind="primary" icon="add">
              {t('door')}
            </ButtonLink>
            <ButtonLink href="/catalogue">{t('catalogue')}</ButtonLink>
          </>
        }
      />
      {error ? <Banner tone="fault">{refused(error)}</Banner> : null}
      <Stack gap={6}>
        <Section title={t('my.changed')}>
          {data ? <Changes since={data.since} changes={data.changes} /> : error ? null : <SkeletonLines lines={3} />}
        </Section>
        <Columns least="large" gap={5}>
          <MyApprovals />
          <MyCases />
          <MyOrders />
          <MyEquipment />
          <MyIdeas ideas={data?.ideas ?? []} />
          <MySubscriptions />
        </Columns>
      </Stack>
    </div>
  );
}

function Changes({ since, changes }: { since: string | null; changes: readonly MyChange[] }) {
  const t = useWords(intakeWords);
  const word = useChangeWord();
  if (since === null) return <Quiet>{t('my.first')}</Quiet>;
  if (changes.length === 0)
    return (
      <Quiet>
        {t('my.nothing')} <Time at={since} />.
      </Quiet>
    );
  return (
    <ul className="my-changes">
      {changes.map((change) => (
        <li key={`${change.kind} ${change.id}`}>
          <Link href={change.address}>{change.title}</Link>
          <Row gap={2}>
            <Chip tone="attention">{word(change)}</Chip>
            <Quiet small>
              {t(`my.kind.${change.kind}`)} · <Time at={change.at} />
            </Quiet>
          </Row>
        </li>
      ))}
    </ul>
  );
}
