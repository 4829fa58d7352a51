// How far something has come. Long work has a name and a bar, can be left, and comes back as a notice.
import type { ReactNode } from 'react';
import { Label, ProgressBar } from 'react-aria-components';
import { useLanguage, useWords } from '../language.tsx';
import { Button } from './button.tsx';
import { Icon } from './icon.tsx';
import { numberText, percentText } from './number-text.ts';
import './progress.css';
import { durationText } from './time-text.ts';
import { uiWords } from './ui-words.ts';

export type ProgressProps = {
  label: string;
  /** Between 0 and 1; `undefined` when nobody can know. */
  share: number | undefined;
  labelHidden?: boolean;
};

export function Progress({ label, share, labelHidden = false }: ProgressProps) {
  const { language } = useLanguage();
  return (
    <ProgressBar
      className="progress"
      value={(share ?? 0) * 100}
      isIndeterminate={share === undefined}
      valueLabel={percentText(share ?? 0, { language })}
    >
      {({ percentage }) => (
        <>
          <div className="progress-words">
            <Label className={labelHidden ? 'for-readers' : ''}>{label}</Label>
            {share === undefined || labelHidden ? null : (
              <span className="numeric quiet">{percentText(share, { language })}</span>
            )}
          </div>
          <div className="progress-track">
            <div
              className="progress-fill"
              style={share === undefined ? {} : { width: `${percentage}%` }}
              data-unknown={share === undefined || undefined}
            />
          </div>
        </>
      )}
    </ProgressBar>
  );
}

export type JobProgressProps = {
  name: string;
  state: 'waiting' | 'running' | 'done' | 'failed';
  done: number;
  total: number | undefined;
  /** What is counted: "rader". */
  unit: string;
  secondsLeft?: number;
  /** What can be done: open the result, try again, stop. */
  actions?: ReactNode;
  onLeave?: () => void;
  /** Why it failed. */
  reason?: string;
};

export function JobProgress(props: JobProgressProps) {
  const { name, state, done, total, unit, secondsLeft, actions, onLeave, reason } = props;
  const t = useWords(uiWords);
  const { language } = useLanguage();
  const count = numberText(done, { language });
  const of = total === undefined ? '' : numberText(total, { language });
  return (
    <article className="job" data-state={state} aria-label={name}>
      <div className="job-head">
        <Icon name={jobIcons[state]} />
        <strong>{name}</strong>
        <span className="quiet" role="status">
          {t(`job.${state}`)}
        </span>
      </div>
      {state === 'running' || state === 'waiting' ? (
        <Progress label={name} labelHidden share={total ? done / total : undefined} />
      ) : null}
      {reason ? <p>{reason}</p> : null}
      <div className="job-foot">
        <span className="quiet small numeric">
          {total === undefined ? t('job.count', { count, unit }) : t('job.countOf', { count, of, unit })}
          {secondsLeft === undefined || state !== 'running'
            ? null
            : ` · ${t('job.left', { time: durationText(secondsLeft, language) })}`}
        </span>
        <span className="job-actions screen-only">
          {actions}
          {onLeave && state === 'running' ? (
            <Button kind="quiet" small onPress={onLeave}>
              {t('job.leave')}
            </Button>
          ) : null}
        </span>
      </div>
    </article>
  );
}

const jobIcons = { waiting: 'clock', running: 'refresh', done: 'check', failed: 'alert' } as const;
