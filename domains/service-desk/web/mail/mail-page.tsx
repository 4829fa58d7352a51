// One message, shown as plain text alone: who sent it, why it lies here, what came with it, and what can be done with it.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { usePathParam } from '../../../../web/address.ts';
import { addressOf, asking } from '../../../../web/client.ts';
import { useRefusalText } from '../../../../web/house/refusal-text.ts';
import { useLanguage, useWords } from '../../../../web/language.tsx';
import { Banner } from '../../../../web/ui/banner.tsx';
import { Button } from '../../../../web/ui/button.tsx';
import { Chip } from '../../../../web/ui/chip.tsx';
import { History } from '../../../../web/ui/history.tsx';
import { Quiet, Section, Stack } from '../../../../web/ui/layout.tsx';
import { ButtonLink, Link } from '../../../../web/ui/link.tsx';
import { sizeText } from '../../../../web/ui/number-text.ts';
import type { Fact } from '../../../../web/ui/page-header.tsx';
import { RecordFrame } from '../../../../web/ui/pages/record-frame.tsx';
import { useShortcut } from '../../../../web/ui/shortcuts.tsx';
import { SkeletonPage } from '../../../../web/ui/skeleton.tsx';
import { ErrorState } from '../../../../web/ui/state-notes.tsx';
import { Time } from '../../../../web/ui/time.tsx';
import { downloadMail, type MailPage as Mail, type MailStep, showMail } from '../../contract.ts';
import { serviceDeskWords } from '../service-desk-words.ts';
import './mail.css';
import { MailFiles } from './mail-files.tsx';
import { MailStepDrawer } from './mail-steps.tsx';

export function MailPage() {
  const t = useWords(serviceDeskWords);
  const refused = useRefusalText();
  const mailId = usePathParam('mail');
  const { data, error } = useQuery(asking(showMail, { mail: mailId }));
  const [step, setStep] = useState<MailStep | null>(null);
  const facts = useFacts();
  if (error) return <ErrorState what={refused(error)} wholePage />;
  if (!data) return <SkeletonPage />;
  const seen = [...data.reasons, ...data.problems].filter((each) => each.seen !== '');
  return (
    <RecordFrame
      crumbs={[
        { label: t('cases'), href: '/cases' },
        data.case
          ? { label: data.case.number, href: `/cases/${data.case.case}` }
          : { label: t('mail.quarantine'), href: '/cases/mail' },
      ]}
      title={data.subject || t('mail.noSubject')}
      mark={
        data.reason && data.state === 'quarantine' ? (
          <Chip tone="attention" icon="alert">
            {t(`mail.reason.${data.reason}`)}
          </Chip>
        ) : null
      }
      facts={facts(data)}
      actions={<MailActions mail={data} onStep={setStep} />}
      banner={<Banner icon="shield">{t('mail.asText')}</Banner>}
      aside={
        <Stack gap={5}>
          {seen.length > 0 ? (
            <Section title={t('mail.seen')}>
              <ul>
                {seen.map((each) => (
                  <li key={`${each.code} ${each.seen}`} className="mail-text small">
                    {each.seen}
                  </li>
                ))}
              </ul>
            </Section>
          ) : null}
          <MailHistory mail={data} />
        </Stack>
      }
    >
      <Section title={t('mail.text')}>
        <Stack gap={3}>
          {data.text ? <div className="mail-text">{data.text}</div> : <Quiet>{t('mail.noText')}</Quiet>}
          {data.isCut ? <Quiet small>{t('mail.cut')}</Quiet> : null}
        </Stack>
      </Section>
      {data.files.length > 0 ? (
        <Section title={t('mail.files')}>
          <MailFiles mail={data.mail} files={data.files} />
        </Section>
      ) : null}
      {step ? <MailStepDrawer mail={data} step={step} onClose={() => setStep(null)} /> : null}
    </RecordFrame>
  );
}

function useFacts(): (mail: Mail) => Fact[] {
  const t = useWords(serviceDeskWords);
  const { language } = useLanguage();
  const inCase = (label: string, found: Mail['case']): Fact[] =>
    found ? [{ label, value: <Link href={`/cases/${found.case}`}>{found.number}</Link> }] : [];
  return (mail) => [
    {
      label: t('mail.from'),
      value: [mail.fromName, mail.fromAddress].filter(Boolean).join(' · ') || t('mail.nobody'),
    },
    { label: t('mail.received'), value: <Time at={mail.receivedAt} /> },
    ...(mail.person ? [{ label: t('mail.person'), value: mail.person.name }] : []),
    ...inCase(t('mail.became'), mail.case),
    ...inCase(t('mail.hint'), mail.hint),
    { label: t('mail.size'), value: sizeText(mail.size, language) },
  ];
}

function MailActions({ mail, onStep }: { mail: Mail; onStep: (step: MailStep) => void }) {
  const t = useWords(serviceDeskWords);
  const may = (step: MailStep): boolean => mail.allowed.includes(step);
  const key = (keys: string, label: string, step: MailStep) =>
    may(step) ? { keys, label, group: 'page' as const, run: () => onStep(step) } : undefined;
  useShortcut(key('n', t('mail.openCase'), 'open-case-of-mail'));
  useShortcut(key('l', t('mail.append'), 'append-mail'));
  useShortcut(key('x', t('mail.discard'), 'discard-mail'));
  return (
    <>
      {may('open-case-of-mail') ? (
        <Button kind="primary" icon="add" onPress={() => onStep('open-case-of-mail')}>
          {t('mail.openCase')}
        </Button>
      ) : null}
      {may('append-mail') ? (
        <Button icon="link" onPress={() => onStep('append-mail')}>
          {t('mail.append')}
        </Button>
      ) : null}
      {may('discard-mail') ? (
        <Button icon="trash" onPress={() => onStep('discard-mail')}>
          {t('mail.discard')}
        </Button>
      ) : null}
      <ButtonLink kind="quiet" icon="download" download href={addressOf(downloadMail, { mail: mail.mail })}>
        {t('mail.original')}
      </ButtonLink>
    </>
  );
}

const told = ['quarantine', 'case', 'follow-up', 'thrown-away', 'double'] as const;

function MailHistory({ mail }: { mail: Mail }) {
  const t = useWords(serviceDeskWords);
  return (
    <Section title={t('mail.steps')}>
      <History
        label={t('mail.steps')}
        events={mail.steps.toReversed().map((step) => {
          const what = told.find((each) => each === step.what);
          const isReason = step.what === 'quarantine' || step.what === 'double';
          return {
            id: `${step.at} ${step.what}`,
            at: step.at,
            who: step.by ?? t('mail.theMail'),
            what: what ? t(step.by === null ? `mail.step.${what}` : `mail.did.${what}`) : step.what,
            icon: step.what === 'thrown-away' ? ('trash' as const) : ('mail' as const),
            ...(step.why && !isReason ? { detail: <p className="case-said">{step.why}</p> } : {}),
          };
        })}
      />
    </Section>
  );
}
