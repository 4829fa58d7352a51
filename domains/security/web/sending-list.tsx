// What was sent, with the number of its receipt and the receipts themselves.
import { useState } from 'react';
import { addressOf, call } from '../../../web/client.ts';
import { useLanguage, useWords } from '../../../web/language.tsx';
import { Banner } from '../../../web/ui/banner.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { Chip } from '../../../web/ui/chip.tsx';
import { FileDrop } from '../../../web/ui/file-drop.tsx';
import { Card, Quiet, Row, Section, Stack } from '../../../web/ui/layout.tsx';
import { Link } from '../../../web/ui/link.tsx';
import { sizeText } from '../../../web/ui/number-text.ts';
import { Time } from '../../../web/ui/time.tsx';
import { useActing } from '../../../web/use-acting.ts';
import { addReceipt, downloadReceipt, type IncidentPage, largestReceipt, type Sending } from '../contract.ts';
import { receiverWords, stepWords } from '../law-words.ts';
import { Moment } from './incident-marks.tsx';
import type { Step } from './incident-steps.tsx';
import { securityWords } from './security-words.ts';

export function SendingList({ page, onStep }: { page: IncidentPage; onStep: (step: Step) => void }) {
  const t = useWords(securityWords);
  if (page.sendings.length === 0) return null;
  return (
    <Section title={t('sendings')}>
      <Stack gap={3}>
        {page.sendings.map((sending) => (
          <One key={sending.sending} page={page} sending={sending} onStep={onStep} />
        ))}
      </Stack>
    </Section>
  );
}

type OneProps = { page: IncidentPage; sending: Sending; onStep: (step: Step) => void };

function One({ page, sending, onStep }: OneProps) {
  const t = useWords(securityWords);
  const { language } = useLanguage();
  const [isAdding, setAdding] = useState(false);
  const isWithdrawn = sending.withdrawnAt !== null;
  return (
    <Card
      title={`${stepWords[language][sending.step]} · ${receiverWords[language][sending.to]}`}
      actions={isWithdrawn ? <Chip>{t('withdrawn')}</Chip> : null}
    >
      <Stack gap={2}>
        <span>
          {t('sentAt')} <Moment at={sending.sentAt} />
          {sending.receiptNumber ? ` · ${t('receiptNumber')} ${sending.receiptNumber}` : ''}
        </span>
        {sending.lateReason ? <Quiet>{sending.lateReason}</Quiet> : null}
        {sending.withdrawnReason ? <Quiet>{sending.withdrawnReason}</Quiet> : null}
        {sending.receipts.map((each) => (
          <Row key={each.receipt} gap={2}>
            <Link href={addressOf(downloadReceipt, { incident: page.incident, receipt: each.receipt })} download>
              {each.name}
            </Link>
            <Quiet small>
              {sizeText(each.size, language)} · {each.addedBy} · <Time at={each.addedAt} />
            </Quiet>
          </Row>
        ))}
        {isAdding ? <Receipts page={page} sending={sending} onDone={() => setAdding(false)} /> : null}
        {page.allowed.includes('write') && !isWithdrawn && !isAdding ? (
          <Row gap={2}>
            <Button small icon="upload" onPress={() => setAdding(true)}>
              {t('addReceipt')}
            </Button>
            {page.allowed.includes('steer') ? (
              <Button small kind="quiet" onPress={() => onStep({ kind: 'withdraw', sending })}>
                {t('withdraw')}
              </Button>
            ) : null}
          </Row>
        ) : null}
      </Stack>
    </Card>
  );
}

function Receipts({ page, sending, onDone }: { page: IncidentPage; sending: Sending; onDone: () => void }) {
  const t = useWords(securityWords);
  const act = useActing('security');
  const keep = async (files: readonly File[]) => {
    for (const file of files)
      await call(addReceipt, { incident: page.incident, sending: sending.sending, name: file.name }, { file });
  };
  return (
    <Stack gap={2}>
      {act.refusal ? <Banner tone="fault">{act.refusal}</Banner> : null}
      <FileDrop
        label={t('addReceipt')}
        several
        largest={largestReceipt}
        disabled={act.working}
        onFiles={(files) => act.run(() => keep(files), onDone)}
      />
      <Row>
        <Button small kind="quiet" onPress={onDone}>
          {t('cancel')}
        </Button>
      </Row>
    </Stack>
  );
}
