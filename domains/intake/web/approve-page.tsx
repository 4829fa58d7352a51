// Where the link in a mail leads, without signing in: it shows what would be decided, by whom and until when; only the press
// decides, once.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { usePathParam } from '../../../web/address.ts';
import { asking, call } from '../../../web/client.ts';
import { useRefusalText } from '../../../web/house/refusal-text.ts';
import { useWords } from '../../../web/language.tsx';
import { Banner } from '../../../web/ui/banner.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { Quiet, Row, Stack } from '../../../web/ui/layout.tsx';
import { Facts, PageHeader } from '../../../web/ui/page-header.tsx';
import { LinkedFrame } from '../../../web/ui/pages/linked-frame.tsx';
import { TextArea } from '../../../web/ui/text-field.tsx';
import { Time } from '../../../web/ui/time.tsx';
import { useActing } from '../../../web/use-acting.ts';
import { decideByLink, type LinkedApproval, showApprovalLink } from '../contract.ts';
import './intake.css';
import { intakeWords } from './intake-words.ts';
import { usePrice } from './order-words.ts';

export function ApprovePage() {
  const t = useWords(intakeWords);
  const refused = useRefusalText();
  const token = usePathParam('token');
  const { data, error } = useQuery({
    ...asking(showApprovalLink, { token }),
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (
    <LinkedFrame title={t('approve.title')} fault={error ? refused(error) : undefined}>
      {data ? <Asked token={token} asked={data} /> : null}
    </LinkedFrame>
  );
}

function Asked({ token, asked }: { token: string; asked: LinkedApproval }) {
  const t = useWords(intakeWords);
  const price = usePrice();
  return (
    <Stack gap={6}>
      <PageHeader
        number={asked.number}
        title={asked.itemName}
        lead={t('approve.lead', { name: asked.orderer, whom: asked.forWhom })}
      />
      <Facts
        stacked
        facts={[
          { label: t('whom'), value: asked.forWhom },
          { label: t('unit'), value: asked.unitName },
          { label: t('orderer'), value: asked.orderer },
          { label: t('price'), value: price(asked.priceOre) },
          { label: t('orderedAt'), value: <Time at={asked.orderedAt} /> },
          ...(asked.parts.length > 0 ? [{ label: t('parts'), value: asked.parts.join(', ') }] : []),
          ...asked.answers.map((answer) => ({ label: answer.name, value: answer.value })),
          ...(asked.note ? [{ label: t('note'), value: asked.note }] : []),
        ]}
      />
      {asked.state === 'open' ? (
        <Decide token={token} asked={asked} />
      ) : (
        <Banner tone="attention">{t(asked.outcome ? `link.${asked.outcome}` : `link.${asked.state}`)}</Banner>
      )}
    </Stack>
  );
}

function Decide({ token, asked }: { token: string; asked: LinkedApproval }) {
  const t = useWords(intakeWords);
  const act = useActing();
  const [refusing, setRefusing] = useState(false);
  const [reason, setReason] = useState('');
  const [done, setDone] = useState<'approved' | 'rejected' | null>(null);
  if (done) return <Banner tone="done">{t(done === 'approved' ? 'approved' : 'rejected')}</Banner>;
  const decide = (isApproved: boolean) =>
    act.run(
      () => call(decideByLink, { token, isApproved, reason }),
      () => setDone(isApproved ? 'approved' : 'rejected'),
    );
  return (
    <Stack gap={4}>
      <Quiet>
        {asked.insteadOf
          ? t('approve.asSubstitute', { name: asked.decider, for: asked.insteadOf })
          : t('approve.as', { name: asked.decider })}{' '}
        {t('approve.until')} <Time at={asked.expiresAt} />.
      </Quiet>
      {act.refusal ? <Banner tone="fault">{act.refusal}</Banner> : null}
      {refusing ? (
        <>
          <TextArea label={t('reason')} value={reason} onChange={setReason} error={act.faults.reason} rows={3} />
          <Row gap={3}>
            <Button kind="danger" working={act.working} onPress={() => decide(false)}>
              {t('reject')}
            </Button>
            <Button kind="quiet" onPress={() => setRefusing(false)}>
              {t('back')}
            </Button>
          </Row>
        </>
      ) : (
        <Row gap={3}>
          <Button kind="primary" icon="check" working={act.working} onPress={() => decide(true)}>
            {t('approve')}
          </Button>
          <Button onPress={() => setRefusing(true)}>{t('reject')}</Button>
        </Row>
      )}
    </Stack>
  );
}
