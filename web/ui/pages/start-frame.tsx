// The start page's shape: what waits for me to the left and first, what is wrong and what has changed beside it.
import type { ReactNode } from 'react';
import { useWords } from '../../language.tsx';
import { Section } from '../layout.tsx';
import { PageHeader } from '../page-header.tsx';
import { EmptyState } from '../state-notes.tsx';
import { uiWords } from '../ui-words.ts';
import './frames.css';

export type StartFrameProps = {
  title: string;
  lead?: ReactNode;
  waiting: readonly ReactNode[];
  wrong: readonly ReactNode[];
  changed: readonly ReactNode[];
  actions?: ReactNode;
};

export function StartFrame({ title, lead, waiting, wrong, changed, actions }: StartFrameProps) {
  const t = useWords(uiWords);
  return (
    <div className="page">
      <PageHeader title={title} lead={lead} actions={actions} />
      <div className="page-beside">
        <Section title={t('start.waiting')}>
          {waiting.length > 0 ? waiting : <EmptyState icon="check" title={t('start.nothingWaiting')} />}
        </Section>
        <div className="page-aside">
          {wrong.length > 0 ? <Section title={t('start.wrong')}>{wrong}</Section> : null}
          {changed.length > 0 ? <Section title={t('start.changed')}>{changed}</Section> : null}
        </div>
      </div>
    </div>
  );
}
