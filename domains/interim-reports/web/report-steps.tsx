// The next steps a report may take for this person, the files, and the rarer things in a menu.
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useGo } from '../../../web/address.ts';
import { addressOf, call } from '../../../web/client.ts';
import { useRefusalText } from '../../../web/house/refusal-text.ts';
import { useWords } from '../../../web/language.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { Menu } from '../../../web/ui/menu.tsx';
import { showNotice } from '../../../web/ui/notice.tsx';
import { useCan } from '../../../web/viewer.tsx';
import { downloadReport, publishReport, type ReportPage, reopenReport, setReportState } from '../contract.ts';
import { CloseDialog } from './close-dialog.tsx';
import { interimReportWords } from './interim-report-words.ts';
import { ReasonDialog } from './reason-dialog.tsx';

type Opened = 'back' | 'close' | 'reopen' | null;

export function ReportSteps({ report }: { report: ReportPage }) {
  const t = useWords(interimReportWords);
  const can = useCan();
  const [open, setOpen] = useState<Opened>(null);
  const { run, step, reopen } = useSteps(report, () => setOpen(null));
  const { state, may } = report;
  return (
    <>
      {state === 'writing' && may.write ? (
        <Button kind="primary" onPress={() => void step('in-review')}>
          {t('step.review')}
        </Button>
      ) : null}
      {state === 'in-review' && may.approve ? (
        <Button kind="primary" icon="check" onPress={() => void step('approved')}>
          {t('step.approve')}
        </Button>
      ) : null}
      {state === 'approved' && may.close ? (
        <Button kind="primary" icon="lock" onPress={() => setOpen('close')}>
          {t('step.close')}
        </Button>
      ) : null}
      {state === 'closed' && may.close ? (
        <Button
          kind="primary"
          onPress={() => void run(() => call(publishReport, { report: report.report }), t('published'))}
        >
          {t('step.publish')}
        </Button>
      ) : null}
      {(state === 'in-review' && may.review) || (state === 'approved' && may.approve) ? (
        <Button onPress={() => setOpen('back')}>{t('step.back')}</Button>
      ) : null}
      <Downloads report={report} />
      {report.closed && can('interim-reports.reopen') ? (
        <Menu
          label={t('more')}
          icon="more"
          iconOnly
          groups={[
            { entries: [{ id: 'reopen', label: t('step.reopen'), icon: 'edit', onAction: () => setOpen('reopen') }] },
          ]}
        />
      ) : null}
      {open === 'close' ? <CloseDialog report={report} onClose={() => setOpen(null)} /> : null}
      {open === 'back' ? (
        <ReasonDialog
          title={t('step.back')}
          note={t('step.backNote')}
          verb={t('step.back')}
          onClose={() => setOpen(null)}
          onGiven={(reason) => step('writing', reason)}
        />
      ) : null}
      {open === 'reopen' ? (
        <ReasonDialog
          title={t('step.reopen')}
          note={t('step.reopenNote')}
          verb={t('step.reopen')}
          onClose={() => setOpen(null)}
          onGiven={reopen}
        />
      ) : null}
    </>
  );
}

function useSteps({ report }: ReportPage, done: () => void) {
  const t = useWords(interimReportWords);
  const client = useQueryClient();
  const refused = useRefusalText();
  const go = useGo();
  const run = async (what: () => Promise<unknown>, said: string): Promise<void> => {
    try {
      await what();
      showNotice({ text: said });
      done();
    } catch (error) {
      showNotice({ text: refused(error), tone: 'fault' });
    }
    await client.invalidateQueries({ queryKey: ['interim-reports'] });
  };
  const step = (state: 'writing' | 'in-review' | 'approved', reason = '') =>
    run(() => call(setReportState, { report, state, reason }), t(`report.${state}`));
  const reopen = (reason: string) =>
    run(async () => {
      const made = await call(reopenReport, { report, reason });
      go(`/interim-reports/${made.report}`);
    }, t('reopened'));
  return { run, step, reopen };
}

const forms = ['docx', 'pdf', 'html'] as const;

function Downloads({ report }: { report: ReportPage }) {
  const t = useWords(interimReportWords);
  return (
    <Menu
      label={t('download')}
      icon="download"
      groups={[
        {
          entries: forms.map((form) => ({
            id: form,
            label: t(`form.${form}`),
            note: report.closed ? t('form.closed') : t('form.draft'),
            href: addressOf(downloadReport, { report: report.report, form }),
            download: true,
          })),
        },
      ]}
    />
  );
}
