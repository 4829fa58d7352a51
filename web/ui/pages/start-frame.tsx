// The start page's shape: what waits for me to the left and first, what is wrong and what has changed beside it. A card
// that has nothing to say shows nothing; a part without a card that speaks is hidden (frames.css).
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
          <div className="start-cards">{waiting}</div>
          <div className="start-nothing">
            <EmptyState icon="check" title={t('start.nothingWaiting')} />
          </div>
        </Section>
        <div className="page-aside">
          <Section title={t('start.wrong')}>
            <div className="start-cards">{wrong}</div>
          </Section>
          <Section title={t('start.changed')}>
            <div className="start-cards">{changed}</div>
          </Section>
        </div>
      </div>
    </div>
  );
}
