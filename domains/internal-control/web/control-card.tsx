// One control: how and how often, when it is next due, what it has shown with its evidence. One whose method is a figure is run by
// itself or with a press, and each time keeps the hash over the records it stood on.
import { useState } from 'react';
import { addressOf, call } from '../../../web/client.ts';
import { useLanguage, useWords } from '../../../web/language.tsx';
import { Banner } from '../../../web/ui/banner.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { Chip } from '../../../web/ui/chip.tsx';
import { FileDrop } from '../../../web/ui/file-drop.tsx';
import { Card, Quiet, Row, Stack } from '../../../web/ui/layout.tsx';
import { Link } from '../../../web/ui/link.tsx';
import { sizeText } from '../../../web/ui/number-text.ts';
import { useActing } from '../../../web/use-acting.ts';
import {
  addEvidence,
  downloadEvidence,
  type Execution,
  largestEvidence,
  type RiskControl,
  type RiskPage,
  runControl,
} from '../contract.ts';
import { internalControlWords } from './internal-control-words.ts';
import { OutcomeMark } from './light-mark.tsx';
import { ownerText } from './owner-fields.tsx';
import type { Step } from './risk-steps.tsx';

type Props = { page: RiskPage; control: RiskControl; onStep: (step: Step) => void };

export function ControlCard({ page, control, onStep }: Props) {
  const t = useWords(internalControlWords);
  const act = useActing('internal-control');
  const mayDo = control.mayCarryOut;
  return (
    <Card
      title={control.title}
      actions={
        control.isLate ? <Chip tone="fault">{t('late')}</Chip> : control.endedOn ? <Chip>{t('ended')}</Chip> : null
      }
    >
      <Stack gap={3}>
        {act.refusal ? <Banner tone="fault">{act.refusal}</Banner> : null}
        {control.method ? <span>{control.method}</span> : null}
        <Quiet small>
          {t(`frequency.${control.frequency}`)} · {ownerText(control)}
          {control.dueOn ? ` · ${t('dueDay', { day: control.dueOn })}` : ''}
        </Quiet>
        {control.figure ? (
          <span>
            <Link href={`/figures/${control.figure.figure}`}>{control.figure.name}</Link>{' '}
            {t(`bound.${control.figure.bound}`).toLowerCase()} {control.figure.shownTarget}
          </span>
        ) : null}
        {control.executions.map((each) => (
          <Done key={each.execution} execution={each} mayAdd={mayDo} />
        ))}
        <Row gap={2}>
          {mayDo && !control.figure ? (
            <Button small icon="check" onPress={() => onStep({ kind: 'carry-out', control })}>
              {t('carryOut')}
            </Button>
          ) : null}
          {mayDo && control.figure ? (
            <Button
              small
              icon="refresh"
              working={act.working}
              onPress={() => act.run(() => call(runControl, { control: control.control }))}
            >
              {t('runControl')}
            </Button>
          ) : null}
          {mayDo && control.figure ? (
            <Button small kind="quiet" onPress={() => onStep({ kind: 'run', control })}>
              {t('runMonth')}
            </Button>
          ) : null}
          {page.mayManage ? (
            <Button small kind="quiet" onPress={() => onStep({ kind: 'change-control', control })}>
              {t('changeControl')}
            </Button>
          ) : null}
        </Row>
      </Stack>
    </Card>
  );
}

function Done({ execution, mayAdd }: { execution: Execution; mayAdd: boolean }) {
  const t = useWords(internalControlWords);
  const { language } = useLanguage();
  const act = useActing('internal-control');
  const [isAdding, setAdding] = useState(false);
  const keep = async (files: readonly File[]) => {
    for (const file of files) await call(addEvidence, { execution: execution.execution, name: file.name }, { file });
  };
  const { counted, ofTotal, figure } = execution;
  return (
    <Stack gap={1}>
      <Row gap={2}>
        <span className="numeric">{execution.doneOn}</span>
        <OutcomeMark outcome={execution.outcome} />
        {counted !== null && ofTotal !== null ? <span>{t('countedOf', { counted, total: ofTotal })}</span> : null}
        <span>{execution.result}</span>
      </Row>
      <Quiet small>
        {execution.by}
        {execution.evidence ? ` · ${execution.evidence}` : ''}
        {figure ? ` · ${figure.period} · ${t('hash')} ${figure.hash.slice(0, 12)}` : ''}
      </Quiet>
      <Row gap={3}>
        {execution.files.map((each) => (
          <Link key={each.evidence} href={addressOf(downloadEvidence, { evidence: each.evidence })} download>
            {each.name} ({sizeText(each.size, language)})
          </Link>
        ))}
        {mayAdd && !isAdding ? (
          <Button small kind="quiet" icon="upload" onPress={() => setAdding(true)}>
            {t('addEvidence')}
          </Button>
        ) : null}
      </Row>
      {act.refusal ? <Banner tone="fault">{act.refusal}</Banner> : null}
      {isAdding ? (
        <FileDrop
          label={t('addEvidence')}
          several
          largest={largestEvidence}
          disabled={act.working}
          onFiles={(files) =>
            act.run(
              () => keep(files),
              () => setAdding(false),
            )
          }
        />
      ) : null}
    </Stack>
  );
}
