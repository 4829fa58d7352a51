// The risks a unit follows with their controls, and what the executions have shown.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { asking } from '../../../web/client.ts';
import { useWords } from '../../../web/language.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { Row, Section } from '../../../web/ui/layout.tsx';
import { SkeletonLines } from '../../../web/ui/skeleton.tsx';
import { StatusMark } from '../../../web/ui/status-mark.tsx';
import { type Control, listControls } from '../contract.ts';
import { ControlForm } from './control-form.tsx';
import { ExecutionForm } from './execution-form.tsx';
import { interimReportWords } from './interim-report-words.ts';

type Opened = { what: 'add' } | { what: 'change' | 'execution'; control: Control } | null;

const shapes = { works: 'met', 'works-partly': 'partly', fails: 'missed' } as const;

export function ControlsEditor({ unit }: { unit: string }) {
  const t = useWords(interimReportWords);
  const { data } = useQuery({ ...asking(listControls, { unit }), retry: false });
  const [open, setOpen] = useState<Opened>(null);
  const close = () => setOpen(null);
  const may = data?.mayChange ?? false;
  return (
    <Section
      title={t('controls')}
      level={3}
      note={t('controls.note')}
      actions={
        may ? (
          <Button small icon="add" onPress={() => setOpen({ what: 'add' })}>
            {t('control.add')}
          </Button>
        ) : null
      }
    >
      {data ? null : <SkeletonLines lines={3} />}
      <ul className="follow-up">
        {data?.controls.map((each) => (
          <li key={each.control}>
            <strong>{each.risk}</strong>
            <p className="quiet small">
              {t('control.value', { probability: each.probability, consequence: each.consequence })} · {each.owner} ·{' '}
              {t(`frequency.${each.frequency}`)}
            </p>
            <ul className="plain-list">
              {each.executions.map((done) => (
                <li key={`${done.doneOn}${done.result}`}>
                  <span className="numeric">{done.doneOn}</span>{' '}
                  <StatusMark status={shapes[done.outcome]} word={t(`outcome.${done.outcome}`)} /> {done.result}{' '}
                  <span className="quiet small">{done.evidence}</span>
                </li>
              ))}
            </ul>
            {may ? (
              <Row gap={2}>
                <Button small icon="check" onPress={() => setOpen({ what: 'execution', control: each })}>
                  {t('control.execute')}
                </Button>
                <Button small kind="quiet" onPress={() => setOpen({ what: 'change', control: each })}>
                  {t('control.change')}
                </Button>
              </Row>
            ) : null}
          </li>
        ))}
      </ul>
      {open?.what === 'add' ? <ControlForm unit={unit} onClose={close} /> : null}
      {open?.what === 'change' ? <ControlForm unit={unit} control={open.control} onClose={close} /> : null}
      {open?.what === 'execution' ? <ExecutionForm control={open.control} onClose={close} /> : null}
    </Section>
  );
}
