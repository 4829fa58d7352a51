// The clocks the law has set, what hurries most first: what, to whom, until when and how long that is, by which paragraph, its
// form, and the step that stops each.
import { useLanguage, useWords } from '../../../web/language.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { type Column, DataTable } from '../../../web/ui/data-table.tsx';
import { Quiet, Section, Stack } from '../../../web/ui/layout.tsx';
import { Link } from '../../../web/ui/link.tsx';
import { durationText } from '../../../web/ui/time-text.ts';
import type { Language } from '../../../web/words.ts';
import type { IncidentPage, ShownClock } from '../contract.ts';
import { formRules } from '../form-rules.ts';
import { formWords, receiverWords, regimeWords, stepWords } from '../law-words.ts';
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
          rows={byHaste(page.clocks)}
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
            {regimeWords[language][clock.regime]}, {clock.paragraph.replaceAll(' ', '\u00a0')}
          </Quiet>
          <FormLink page={page} clock={clock} />
        </Stack>
      ),
    },
    { id: 'due', title: t('until'), width: 'narrow', labelled: true, cell: (clock) => <Until clock={clock} /> },
    {
      id: 'state',
      title: t('state'),
      width: 'narrow',
      cell: (clock) => (
        <Stack gap={1}>
          <ClockState clock={clock} />
          {clock.sentAt ? (
            <Quiet small>
              <Moment at={clock.sentAt} />
            </Quiet>
          ) : null}
        </Stack>
      ),
    },
    ...(mayWrite
      ? [
          {
            id: 'do',
            title: t('do'),
            width: 'narrow' as const,
            cell: (clock: ShownClock) =>
              ['running', 'at-once', 'late'].includes(clock.state) ? (
                <Button small onPress={() => onStep({ kind: 'sending', clock })}>
                  {t('noteSending.short')}
                </Button>
              ) : null,
          },
        ]
      : []),
  ];
}

/** The form of a report that is still owed. */
function FormLink({ page, clock }: { page: IncidentPage; clock: ShownClock }) {
  const { language } = useLanguage();
  if (clock.sentAt || clock.state === 'lifted' || clock.state === 'not-owed') return null;
  const form = formRules.find(({ regime, steps }) => regime === clock.regime && steps.includes(clock.step));
  if (!form || !page.forms.some((each) => each.form === form.id)) return null;
  return <Link href={`/security/incidents/${page.incident}/forms/${form.id}`}>{formWords[language][form.id]}</Link>;
}

function Until({ clock }: { clock: ShownClock }) {
  const t = useWords(securityWords);
  const { language } = useLanguage();
  if (clock.state === 'waiting') return <Quiet small>{t(`waits.${clock.from}`)}</Quiet>;
  if (!clock.dueAt) return clock.state === 'not-owed' ? '–' : t('atOnce');
  const left = (Date.parse(clock.dueAt) - Date.now()) / 1000;
  return (
    <Stack gap={1}>
      <Moment at={clock.dueAt} />
      {clock.state === 'running' && left > 0 ? (
        <Quiet small>{t('left', { time: hoursText(left, language) })}</Quiet>
      ) : null}
      {clock.earlier.map((each) => (
        <Quiet small key={each.replacedAt}>
          {t('earlierDue')} <Moment at={each.dueAt} />
        </Quiet>
      ))}
    </Stack>
  );
}

/** What is left, in hours for the four days in which the law counts hours. */
function hoursText(left: number, language: Language): string {
  const isInHours = left >= 3600 && left < 4 * 86_400;
  return isInHours ? `${Math.floor(left / 3600)}\u00a0h` : durationText(left, language);
}

/** What is late first, then what is owed by its hour, what is owed at once, what waits; last what is done or not owed. */
function byHaste(clocks: readonly ShownClock[]): ShownClock[] {
  const rank = (clock: ShownClock) => {
    const place = haste.indexOf(clock.state);
    return place < 0 ? haste.length : place;
  };
  const due = (clock: ShownClock) => (clock.dueAt === null ? 0 : Date.parse(clock.dueAt));
  return clocks.toSorted((a, b) => rank(a) - rank(b) || (rank(a) < haste.length ? due(a) - due(b) : 0));
}

const haste: readonly ShownClock['state'][] = ['late', 'running', 'at-once', 'waiting'];
