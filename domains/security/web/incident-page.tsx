// One incident: what the law wants sent and until when, what was sent with its receipts, the forms, who may know, what has
// happened. The deadlines stand first, because they do not wait.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { usePathParam } from '../../../web/address.ts';
import { addressOf, asking } from '../../../web/client.ts';
import { useRefusalText } from '../../../web/house/refusal-text.ts';
import { useLanguage, useWords } from '../../../web/language.tsx';
import { PluggedParts } from '../../../web/plugged-parts.tsx';
import { Banner } from '../../../web/ui/banner.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { History, type HistoryEvent } from '../../../web/ui/history.tsx';
import { Paragraphs, Prose, Quiet, Row, Section, Stack } from '../../../web/ui/layout.tsx';
import { Link } from '../../../web/ui/link.tsx';
import type { Fact } from '../../../web/ui/page-header.tsx';
import { RecordFrame } from '../../../web/ui/pages/record-frame.tsx';
import { SkeletonPage } from '../../../web/ui/skeleton.tsx';
import { ErrorState } from '../../../web/ui/state-notes.tsx';
import { Time } from '../../../web/ui/time.tsx';
import { exportIncident, type IncidentPage as Page, showIncident } from '../contract.ts';
import { formWords, regimeWords, stepWords } from '../law-words.ts';
import { ClockTable } from './clock-table.tsx';
import { DocumentList } from './document-list.tsx';
import { IncidentState, Moment } from './incident-marks.tsx';
import { IncidentStepDrawer, type Step } from './incident-steps.tsx';
import { Laws } from './law-list.tsx';
import { NamedPeople } from './named-people.tsx';
import { securityWords } from './security-words.ts';
import { SendingList } from './sending-list.tsx';

export function IncidentPage() {
  const t = useWords(securityWords);
  const refused = useRefusalText();
  const { data, error } = useQuery(asking(showIncident, { incident: usePathParam('incident') }));
  const [step, setStep] = useState<Step | null>(null);
  const facts = useFacts(data);
  const events = useEvents(data);
  if (error) return <ErrorState what={refused(error)} wholePage />;
  if (!data) return <SkeletonPage />;
  const mayWrite = data.allowed.includes('write');
  return (
    <RecordFrame
      crumbs={[{ label: t('incidents'), href: '/security' }]}
      number={data.number}
      title={data.title}
      mark={<IncidentState row={data} />}
      facts={facts}
      banner={<Banner icon="lock">{t('restricted')}</Banner>}
      actions={<Actions page={data} onStep={setStep} />}
      onEdit={mayWrite ? () => setStep({ kind: 'change' }) : undefined}
      onComment={mayWrite ? () => setStep({ kind: 'comment' }) : undefined}
      aside={
        <Stack gap={5}>
          <NamedPeople page={data} onStep={setStep} />
          <TakeOut page={data} />
        </Stack>
      }
    >
      {data.description ? (
        <Prose>
          <Paragraphs text={data.description} />
        </Prose>
      ) : null}
      <ClockTable page={data} onStep={setStep} />
      <Laws page={data} onStep={setStep} />
      <Forms page={data} />
      <SendingList page={data} onStep={setStep} />
      <DocumentList page={data} />
      <PluggedParts slot="security.incident" record={data.incident} code={data.number} />
      <Section title={t('log')}>
        <History events={events} label={t('log')} exact />
      </Section>
      {step ? <IncidentStepDrawer page={data} step={step} onClose={() => setStep(null)} /> : null}
    </RecordFrame>
  );
}

function Actions({ page, onStep }: { page: Page; onStep: (step: Step) => void }) {
  const t = useWords(securityWords);
  const maySteer = page.allowed.includes('steer');
  return (
    <>
      {maySteer ? (
        <Button kind="primary" onPress={() => onStep({ kind: 'law' })}>
          {t('applyLaw')}
        </Button>
      ) : null}
      {page.allowed.includes('write') ? (
        <Button onPress={() => onStep({ kind: 'comment' })}>{t('comment')}</Button>
      ) : null}
      {page.allowed.includes('write') ? (
        <Button kind="quiet" icon="edit" onPress={() => onStep({ kind: 'change' })}>
          {t('change')}
        </Button>
      ) : null}
      {maySteer ? (
        <Button kind="quiet" onPress={() => onStep({ kind: 'handled' })}>
          {t(page.state === 'ongoing' ? 'setHandled' : 'goesOn')}
        </Button>
      ) : null}
      {maySteer && page.state === 'handled' ? (
        <Button kind="quiet" onPress={() => onStep({ kind: 'close' })}>
          {t('close')}
        </Button>
      ) : null}
    </>
  );
}

function Forms({ page }: { page: Page }) {
  const t = useWords(securityWords);
  const { language } = useLanguage();
  if (page.forms.length === 0) return null;
  return (
    <Section title={t('forms')}>
      <Stack gap={2}>
        {page.forms.map((form) => (
          <Row key={form.form} gap={2}>
            <Link href={`/security/incidents/${page.incident}/forms/${form.form}`}>
              {formWords[language][form.form]}
            </Link>
            <Quiet small>
              {form.unanswered.length > 0 ? t('form.missing', { count: form.unanswered.length }) : t('form.complete')}
              {form.savedAt ? (
                <>
                  {' · '}
                  {form.savedBy} <Time at={form.savedAt} />
                </>
              ) : null}
            </Quiet>
          </Row>
        ))}
      </Stack>
    </Section>
  );
}

/** The whole incident as one file. */
function TakeOut({ page }: { page: Page }) {
  const t = useWords(securityWords);
  return (
    <Section title={t('takeOut')} level={3}>
      <Stack gap={2}>
        <Quiet small>{t('takeOut.note')}</Quiet>
        <Row gap={3}>
          {(['html', 'pdf', 'docx', 'json'] as const).map((format) => (
            <Link key={format} href={addressOf(exportIncident, { incident: page.incident, format })} download>
              {format === 'json' ? 'JSON' : t(`format.${format}`)}
            </Link>
          ))}
        </Row>
      </Stack>
    </Section>
  );
}

function useFacts(page: Page | undefined): Fact[] {
  const t = useWords(securityWords);
  if (!page) return [];
  return [
    { label: t('knownAt'), value: <Moment at={page.knownAt} /> },
    { label: t('happenedAt'), value: page.happenedAt ? <Moment at={page.happenedAt} /> : t('unknown') },
    { label: t('unit'), value: page.unitName },
    { label: t('openedBy'), value: page.openedBy || '–' },
    {
      label: t('deskCase'),
      value: page.deskCase ? (
        <Link href={`/search?q=${encodeURIComponent(page.deskCase)}`}>{page.deskCase}</Link>
      ) : (
        t('none.short')
      ),
    },
  ];
}

/** The log, latest first; what was written by the house is said in words. */
function useEvents(page: Page | undefined): HistoryEvent[] {
  const t = useWords(securityWords);
  const { language } = useLanguage();
  const said = (what: string): string => {
    const [kind = '', ...rest] = what.split('-');
    const name = rest.join('-');
    const known = { regime: regimeWords[language], step: stepWords[language] };
    if (kind === 'law' && name in known.regime) return t('log.law', { law: nameIn(known.regime, name) });
    if (kind === 'lifted') return t('log.lifted', { law: nameIn(known.regime, name) });
    if (kind === 'sent') return t('log.sent', { step: nameIn(known.step, name) });
    return what in logKeys ? t(nameIn(logKeys, what)) : what;
  };
  return (page?.entries ?? []).map((entry) => ({
    id: String(entry.ordinal),
    at: entry.at,
    who: entry.by ?? t('house'),
    what: said(entry.what),
    icon: entry.what === 'comment' ? 'comment' : 'edit',
    ...(entry.text
      ? { detail: entry.what === 'form-saved' ? (nameOfForm(entry.text, language) ?? entry.text) : entry.text }
      : {}),
  }));
}

const logKeys = {
  reported: 'log.reported',
  changed: 'log.changed',
  comment: 'log.comment',
  handled: 'log.handled',
  'goes-on': 'log.goesOn',
  closed: 'log.closed',
  asked: 'log.asked',
  'judged-anew': 'log.judgedAnew',
  'named-lead': 'log.named',
  'named-member': 'log.named',
  'named-reader': 'log.named',
  'taken-out': 'log.takenOut',
  'form-saved': 'log.formSaved',
  'sending-withdrawn': 'log.withdrawn',
  'receipt-kept': 'log.receipt',
  'document-kept': 'log.document',
} as const;

function nameIn<T extends string>(names: Readonly<Record<string, T>>, key: string): T {
  // asked only for keys that were found among the names; an unknown one is said as it stands
  return names[key] ?? (key as T);
}

function nameOfForm(form: string, language: 'sv' | 'da' | 'en'): string | undefined {
  const names: Readonly<Record<string, string>> = formWords[language];
  return names[form];
}
