// What may be done with a forecast just now: work it out again, comment it, decide it, take it back.
import { useState } from 'react';
import { ActingDrawer } from '../../../../web/acting-drawer.tsx';
import { call } from '../../../../web/client.ts';
import { useLanguage, useWords } from '../../../../web/language.tsx';
import { Banner } from '../../../../web/ui/banner.tsx';
import { Button } from '../../../../web/ui/button.tsx';
import { Link } from '../../../../web/ui/link.tsx';
import { showNotice } from '../../../../web/ui/notice.tsx';
import { TextArea } from '../../../../web/ui/text-field.tsx';
import { useActing } from '../../../../web/use-acting.ts';
import {
  commentForecast,
  decideForecast,
  type ForecastPage,
  refreshForecast,
  withdrawForecast,
} from '../../forecast-contract.ts';
import { contradicts } from '../../forecast-remainder-rules.ts';
import { planningWords } from './planning-words.ts';

type Step = 'comment' | 'decide' | 'withdraw';

export function ForecastSteps({ page }: { page: ForecastPage }) {
  const t = useWords(planningWords);
  const act = useActing('finances', 'figures');
  const [step, setStep] = useState<Step | null>(null);
  const { version } = page;
  const may = (wanted: ForecastPage['allowed'][number]) => page.allowed.includes(wanted);
  const refresh = () =>
    act.run(
      () => call(refreshForecast, { version }),
      () => showNotice({ text: t('refreshed') }),
    );
  return (
    <>
      {may('decide-forecast') ? (
        <Button kind="primary" icon="check" onPress={() => setStep('decide')}>
          {t('decide')}
        </Button>
      ) : null}
      {may('refresh-forecast') && page.outdated ? (
        <Button icon="refresh" working={act.working} onPress={refresh}>
          {t('refresh')}
        </Button>
      ) : null}
      {may('comment-forecast') ? (
        <Button icon="comment" onPress={() => setStep('comment')}>
          {t('comment')}
        </Button>
      ) : null}
      {may('withdraw-forecast') ? (
        <Button kind="quiet" icon="trash" onPress={() => setStep('withdraw')}>
          {t('withdraw')}
        </Button>
      ) : null}
      {step ? <StepDrawer page={page} step={step} onClose={() => setStep(null)} /> : null}
    </>
  );
}

function StepDrawer({ page, step, onClose }: { page: ForecastPage; step: Step; onClose: () => void }) {
  const t = useWords(planningWords);
  const act = useActing('finances', 'figures');
  const [text, setText] = useState(step === 'comment' ? page.comment : '');
  const { version } = page;
  const ask = { comment: askComment, decide: askDecide, withdraw: askWithdraw }[step];
  const flagged = contradicts(page.total.implied.verdict) && page.comment === '';
  const done = () =>
    act.run(
      () => ask(version, text),
      () => {
        showNotice({ text: t(`${step}.done`) });
        onClose();
      },
    );
  return (
    <ActingDrawer
      title={t(step)}
      verb={t(`${step}.verb`)}
      act={act}
      onDo={done}
      onClose={onClose}
      danger={step === 'withdraw'}
    >
      <p>{t(`${step}.note`)}</p>
      {step === 'decide' ? <Unexplained page={page} /> : null}
      <TextArea
        label={t(`${step}.label`)}
        {...(step === 'decide' && flagged ? { hint: t('decide.flagged') } : {})}
        value={text}
        onChange={setText}
        error={act.faults.reason ?? act.faults.note ?? act.faults.comment}
        most={2000}
        {...(step === 'decide' && !flagged ? { optional: true } : {})}
      />
    </ActingDrawer>
  );
}

/** The lines that contradict the year so far without a word of why: they are to be explained before anybody decides. */
function Unexplained({ page }: { page: ForecastPage }) {
  const t = useWords(planningWords);
  const { language } = useLanguage();
  const silent = page.lines.filter(
    (line) => contradicts(line.implied.verdict) && line.comment === '' && line.reason === '',
  );
  if (silent.length === 0) return null;
  return (
    <Banner tone="attention">
      {t('decide.silent')}{' '}
      {silent.map((line, index) => (
        <span key={line.line}>
          {index > 0 ? ', ' : ''}
          <Link href={`/finances/forecast/${page.version}/lines/${line.line}`}>{line.names[language]}</Link>
        </span>
      ))}
    </Banner>
  );
}

const askComment = (version: string, comment: string) => call(commentForecast, { version, comment });
const askDecide = (version: string, note: string) => call(decideForecast, { version, note });
const askWithdraw = (version: string, reason: string) => call(withdrawForecast, { version, reason });
