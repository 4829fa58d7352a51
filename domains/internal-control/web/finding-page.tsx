// One finding: what was found, the answer, what is done, and how it was closed.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ActingDrawer } from '../../../web/acting-drawer.tsx';
import { usePathParam } from '../../../web/address.ts';
import { asking, call } from '../../../web/client.ts';
import { useRefusalText } from '../../../web/house/refusal-text.ts';
import { useWords } from '../../../web/language.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { Chip } from '../../../web/ui/chip.tsx';
import { Paragraphs, Prose, Quiet, Section } from '../../../web/ui/layout.tsx';
import { RecordFrame } from '../../../web/ui/pages/record-frame.tsx';
import { SkeletonPage } from '../../../web/ui/skeleton.tsx';
import { ErrorState } from '../../../web/ui/state-notes.tsx';
import { TextArea } from '../../../web/ui/text-field.tsx';
import { useCan } from '../../../web/viewer.tsx';
import { answerFinding, closeFinding, type FindingPage as Page, showFinding } from '../contract.ts';
import { HandOver } from './hand-over.tsx';
import { internalControlWords } from './internal-control-words.ts';
import { ownerText } from './owner-fields.tsx';
import { RemedyList } from './remedy-list.tsx';
import { useStep } from './use-step.ts';

export function FindingPage() {
  const t = useWords(internalControlWords);
  const refused = useRefusalText();
  const readsAll = useCan()('internal-control.read');
  const { data, error } = useQuery(asking(showFinding, { finding: usePathParam('finding') }));
  const [step, setStep] = useState<'answer' | 'close' | 'hand-over' | null>(null);
  if (error) return <ErrorState what={refused(error)} wholePage />;
  if (!data) return <SkeletonPage />;
  return (
    <RecordFrame
      crumbs={readsAll ? [{ label: t('findings'), href: '/internal-control/findings' }] : []}
      number={data.number}
      title={data.title}
      mark={<Chip tone={data.state === 'closed' ? 'done' : 'plain'}>{t(`finding.${data.state}`)}</Chip>}
      facts={[
        { label: t('source'), value: [data.source, data.reference].filter(Boolean).join(', ') },
        { label: t('grade'), value: t(`grade.${data.grade}`) },
        { label: t('reportedOn'), value: data.reportedOn },
        { label: t('answerBy'), value: data.answerBy ?? '–' },
        { label: t('responsible'), value: ownerText(data) },
      ]}
      actions={
        <>
          {data.mayAnswer ? (
            <Button kind="primary" onPress={() => setStep('answer')}>
              {t('answer')}
            </Button>
          ) : null}
          {data.mayManage ? (
            <>
              <Button onPress={() => setStep('close')}>{t('closeFinding')}</Button>
              <Button kind="quiet" onPress={() => setStep('hand-over')}>
                {t('handOver')}
              </Button>
            </>
          ) : null}
        </>
      }
    >
      {data.text ? (
        <Prose>
          <Paragraphs text={data.text} />
        </Prose>
      ) : null}
      <Said title={t('answer.title')} on={data.answeredOn} text={data.answer} />
      <RemedyList about={{ finding: data.finding }} remedies={data.remedies} mayCarryOut={data.mayCarryOut} />
      {data.closedOn ? <Said title={t('closing')} on={data.closedOn} text={data.closing} /> : null}
      {step === 'hand-over' ? (
        <HandOver of="finding" id={data.finding} title={data.title} owner={data} onClose={() => setStep(null)} />
      ) : step ? (
        <FindingStep page={data} step={step} onClose={() => setStep(null)} />
      ) : null}
    </RecordFrame>
  );
}

function Said({ title, on, text }: { title: string; on: string | null; text: string }) {
  const t = useWords(internalControlWords);
  return (
    <Section title={title}>
      {on ? (
        <Prose>
          <Paragraphs text={text} />
          <Quiet small>{on}</Quiet>
        </Prose>
      ) : (
        <Quiet>{t('notYet')}</Quiet>
      )}
    </Section>
  );
}

function FindingStep({ page, step, onClose }: { page: Page; step: 'answer' | 'close'; onClose: () => void }) {
  const t = useWords(internalControlWords);
  const { act, run } = useStep(onClose);
  const [text, setText] = useState(step === 'answer' ? page.answer : '');
  const { finding } = page;
  const take = () =>
    run(() =>
      step === 'answer' ? call(answerFinding, { finding, answer: text }) : call(closeFinding, { finding, text }),
    );
  const title = t(step === 'answer' ? 'answer' : 'closeFinding');
  return (
    <ActingDrawer title={title} verb={title} act={act} onDo={take} onClose={onClose}>
      <TextArea
        label={t(step === 'answer' ? 'answer.text' : 'closing')}
        value={text}
        onChange={setText}
        most={4000}
        rows={5}
        error={act.faults.text ?? act.faults.answer}
      />
    </ActingDrawer>
  );
}
