// The import page: drop a file, see what it would do, see what is wrong, put it in. The steps are shown, and one can
// leave while it runs.
import type { ReactNode } from 'react';
import { useWords } from '../../language.tsx';
import { Icon } from '../icon.tsx';
import { PageHeader, type PageHeaderProps } from '../page-header.tsx';
import { uiWords } from '../ui-words.ts';
import './frames.css';
import './import-frame.css';

export const importSteps = ['drop', 'preview', 'problems', 'done'] as const;
export type ImportStep = (typeof importSteps)[number];

export type ImportFrameProps = PageHeaderProps & {
  step: ImportStep;
  children: ReactNode;
  /** The buttons that go on or back, below the step. */
  next?: ReactNode;
};

export function ImportFrame({ step, children, next, ...head }: ImportFrameProps) {
  const t = useWords(uiWords);
  const at = importSteps.indexOf(step);
  return (
    <div className="page">
      <PageHeader {...head} />
      <ol className="steps" aria-label={t('import.steps')}>
        {importSteps.map((one, place) => (
          <li
            key={one}
            data-state={place < at ? 'past' : place === at ? 'now' : 'coming'}
            {...(place === at ? { 'aria-current': 'step' as const } : {})}
          >
            <span className="step-mark numeric">{place < at ? <Icon name="check" size={16} /> : place + 1}</span>
            {t(`import.${one}`)}
          </li>
        ))}
      </ol>
      {children}
      {next ? <div className="page-form-actions screen-only">{next}</div> : null}
    </div>
  );
}
