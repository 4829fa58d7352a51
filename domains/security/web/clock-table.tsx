// The clocks the law has set: what, to whom, until when, by which paragraph, and the step that stops each.
import { useLanguage, useWords } from '../../../web/language.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { type Column, DataTable } from '../../../web/ui/data-table.tsx';
import { Quiet, Section, Stack } from '../../../web/ui/layout.tsx';
import type { IncidentPage, ShownClock } from '../contract.ts';
import { receiverWords, regimeWords, stepWords } from '../law-words.ts';
import { ClockState, Moment } from './incident-marks.tsx';
import type { Step } from './incident-steps.tsx';
import { securityWords } from './security-words.ts';

export function ClockTable({ page, onStep }: { page: IncidentPage; onStep: (step: Step) => void }) {
  const t = useWords(securityWords);
  const columns = useColumns(page, onStep);
  return (
    <Section title={t('clocks')}>
      {page.clocks.length === 0 ? (
        <Quiet>{t('clocks.none')}</Quiet>
      ) : (
        <DataTable
          label={t('clocks')}
          columns={columns}
          rows={page.clocks}
          rowId={(clock) => `${clock.track} ${clock.step} ${clock.to} ${clock.ordinal} ${clock.from}`}
          rowTone={(clock) => (clock.state === 'late' ? 'fault' : undefined)}
        />
      )}
    </Section>
  );
}

function useColumns(page: IncidentPage, onStep: (step: Step) => void): Column<ShownClock>[] {
  const t = useWords(securityWords);
  const { language } = useLanguage();
  const mayWrite = page.allowed.includes('write');
  return [
    {
      id: 'step',
      title: t('clock'),
      priority: 1,
      cell: (clock) => (
        <Stack gap={1}>
          <span>
            {stepWords[language][clock.step]} · {receiverWords[language][clock.to]}
          </span>
          <Quiet small>
            {regimeWords[language][clock.regime]}, {clock.paragraph}
          </Quiet>
        </Stack>
      ),
    },
    { id: 'due', title: t('until'), width: 'narrow', labelled: true, cell: (clock) => <Until clock={clock} /> },
    {
      id: 'sent',
      title: t('sentAt'),
      width: 'narrow',
      labelled: true,
      cell: (clock) => (clock.sentAt ? <Moment at={clock.sentAt} /> : '–'),
    },
    { id: 'state', title: t('state'), width: 'narrow', cell: (clock) => <ClockState clock={clock} /> },
    ...(mayWrite
      ? [
          {
            id: 'do',
            title: t('do'),
            width: 'narrow' as const,
            cell: (clock: ShownClock) =>
              ['running', 'at-once', 'late'].includes(clock.state) ? (
                <Button small onPress={() => onStep({ kind: 'sending', clock })}>
                  {t('noteSending')}
                </Button>
              ) : null,
          },
        ]
      : []),
  ];
}

function Until({ clock }: { clock: ShownClock }) {
  const t = useWords(securityWords);
  if (clock.dueAt) return <Moment at={clock.dueAt} />;
  if (clock.state === 'waiting') return <Quiet small>{t(`waits.${clock.from}`)}</Quiet>;
  return clock.state === 'not-owed' ? '–' : t('atOnce');
}
