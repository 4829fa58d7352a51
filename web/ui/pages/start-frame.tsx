// The start page's shape: what waits for me and how it goes to the left and first, what is wrong and what has changed beside
// it. A card that has nothing to say shows nothing, and a part without cards is not there.
import type { ReactNode } from 'react';
import { useWords } from '../../language.tsx';
import { Section } from '../layout.tsx';
import { PageHeader } from '../page-header.tsx';
import { EmptyState } from '../state-notes.tsx';
import { uiWords } from '../ui-words.ts';
import './frames.css';
import './start-frame.css';

export type StartFrameProps = {
  title: string;
  lead?: ReactNode;
  waiting: readonly ReactNode[];
  /** How it goes: the figures one follows. */
  going?: readonly ReactNode[];
  wrong: readonly ReactNode[];
  changed: readonly ReactNode[];
  /** Shown when nothing waits: what to do first. */
  empty?: ReactNode;
  actions?: ReactNode;
};

export function StartFrame({ title, lead, waiting, going = [], wrong, changed, empty, actions }: StartFrameProps) {
  const t = useWords(uiWords);
  return (
    <div className="page">
      <PageHeader title={title} lead={lead} actions={actions} />
      <div className="page-beside">
        <div className="page-column">
          <Section title={t('start.waiting')}>
            <div className="start-cards">{waiting}</div>
            <div className="start-empty">{empty ?? <EmptyState icon="check" title={t('start.nothingWaiting')} />}</div>
          </Section>
          <StartPart title={t('start.going')} cards={going} />
        </div>
        <div className="page-aside">
          <StartPart title={t('start.wrong')} cards={wrong} />
          <StartPart title={t('start.changed')} cards={changed} />
        </div>
      </div>
    </div>
  );
}

function StartPart({ title, cards }: { title: string; cards: readonly ReactNode[] }) {
  if (cards.length === 0) return null;
  return (
    <div className="start-part">
      <Section title={title}>
        <div className="start-cards">{cards}</div>
      </Section>
    </div>
  );
}
