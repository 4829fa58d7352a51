// The close: what will be frozen, what stands in its way, why it is done although something is missing, and the unit's code
// typed, because it cannot be undone.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { asking, call } from '../../../web/client.ts';
import { useRefusalText } from '../../../web/house/refusal-text.ts';
import { useWords } from '../../../web/language.tsx';
import { Banner } from '../../../web/ui/banner.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { Dialog } from '../../../web/ui/dialog.tsx';
import { Stack } from '../../../web/ui/layout.tsx';
import { showNotice } from '../../../web/ui/notice.tsx';
import { Progress } from '../../../web/ui/progress.tsx';
import { SkeletonLines } from '../../../web/ui/skeleton.tsx';
import { TextField } from '../../../web/ui/text-field.tsx';
import { checkReport, closeReport, type ReportPage, type ReportProblem } from '../contract.ts';
import { interimReportWords } from './interim-report-words.ts';
import { Problems, useProblemText } from './report-checklist.tsx';
import { usePeriodName } from './use-period-name.ts';

type Code = ReportProblem['code'];

export function CloseDialog({ report, onClose }: { report: ReportPage; onClose: () => void }) {
  const t = useWords(interimReportWords);
  const periodName = usePeriodName();
  const { data } = useQuery(asking(checkReport, { report: report.report }));
  const [reasons, setReasons] = useState<Partial<Record<Code, string>>>({});
  const [typed, setTyped] = useState('');
  const { refusal, working, close } = useClose(report, onClose);
  const must = data?.problems.filter((each) => each.weight === 'must') ?? [];
  const should = Map.groupBy(data?.problems.filter((each) => each.weight === 'should') ?? [], (each) => each.code);
  const explained = [...should.keys()].every((code) => (reasons[code] ?? '').trim().length >= 3);
  const ready = data !== undefined && must.length === 0 && explained && typed.trim() === report.unit;
  const despite = [...should.keys()].map((code) => ({ code, reason: (reasons[code] ?? '').trim() }));
  return (
    <Dialog
      open
      onClose={onClose}
      mustAnswer
      size="medium"
      title={t('close.title', { period: periodName(report.period) })}
      actions={
        <>
          <Button kind="danger" isDisabled={!ready} working={working} onPress={() => void close(despite)}>
            {t('step.close')}
          </Button>
          <Button onPress={onClose}>{working ? t('close.leave') : t('cancel')}</Button>
        </>
      }
    >
      <Stack gap={4}>
        {refusal ? <Banner tone="fault">{refusal}</Banner> : null}
        {working ? <Progress label={t('close.working')} share={undefined} /> : null}
        {data ? <p>{t('close.freezes', data.freezes)}</p> : <SkeletonLines lines={3} />}
        <p>{t('close.consequence')}</p>
        {must.length > 0 ? <Problems report={report.report} problems={must} /> : null}
        {[...should].map(([code, problems]) => (
          <Despite
            key={code}
            problems={problems}
            value={reasons[code] ?? ''}
            onChange={(reason) => setReasons({ ...reasons, [code]: reason })}
          />
        ))}
        {must.length === 0 && data ? (
          <TextField
            label={t('close.type', { name: report.unit })}
            value={typed}
            onChange={setTyped}
            width="short"
            autoComplete="off"
          />
        ) : null}
      </Stack>
    </Dialog>
  );
}

type DespiteProps = { problems: readonly ReportProblem[]; value: string; onChange: (reason: string) => void };

/** Something that should be there: what, and why the period is closed all the same. */
function Despite({ problems, value, onChange }: DespiteProps) {
  const t = useWords(interimReportWords);
  const text = useProblemText();
  return (
    <div className="check-part" data-weight="should">
      <ul className="check-list">
        {problems.map((each) => (
          <li key={`${each.chapter}${each.facts.key ?? each.subject}`}>{text(each)}</li>
        ))}
      </ul>
      <TextField label={t('close.despite')} value={value} onChange={onChange} required />
    </div>
  );
}

function useClose(report: ReportPage, done: () => void) {
  const t = useWords(interimReportWords);
  const client = useQueryClient();
  const refused = useRefusalText();
  const [refusal, setRefusal] = useState<string | null>(null);
  const [working, setWorking] = useState(false);
  const close = async (despite: { code: Code; reason: string }[]): Promise<void> => {
    setWorking(true);
    try {
      await call(closeReport, { report: report.report, unit: report.unit, despite });
      showNotice({ text: t('close.done') });
      done();
    } catch (error) {
      setRefusal(refused(error));
    }
    setWorking(false);
    await client.invalidateQueries({ queryKey: ['interim-reports'] });
  };
  return { refusal, working, close };
}
