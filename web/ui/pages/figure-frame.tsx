// The figure page: the value with what to compare it with, the trend, the breakdown, the definition, the records.
import type { ReactNode } from 'react';
import { useWords } from '../../language.tsx';
import { Section } from '../layout.tsx';
import { PageHeader, type PageHeaderProps } from '../page-header.tsx';
import { uiWords } from '../ui-words.ts';
import './frames.css';
import './list-frame.css';

export type FigureFrameProps = PageHeaderProps & {
  /** Period, unit of the organisation, frozen or live: what the value is for. */
  scope: ReactNode;
  banner?: ReactNode;
  /** FigureValue for the value, then target, same period last year, forecast. */
  values: ReactNode;
  chart?: ReactNode;
  breakdown?: ReactNode;
  breakdownTools?: ReactNode;
  definition: ReactNode;
  records: ReactNode;
  recordsNote?: ReactNode;
};

export function FigureFrame(props: FigureFrameProps) {
  const { scope, banner, values, chart, breakdown, breakdownTools, definition, records, recordsNote, ...head } = props;
  const t = useWords(uiWords);
  return (
    <article className="page">
      <PageHeader {...head} />
      <div className="list-tools screen-only">{scope}</div>
      {banner}
      <div className="page-figure-row">{values}</div>
      <div className="page-beside" data-late="">
        <div className="page-column">
          {chart}
          {breakdown ? (
            <Section title={t('figure.breakdown')} actions={breakdownTools}>
              {breakdown}
            </Section>
          ) : null}
        </div>
        <aside className="page-aside">
          <Section title={t('figure.definition')}>{definition}</Section>
        </aside>
      </div>
      <Section title={t('figure.records')} note={recordsNote}>
        {records}
      </Section>
    </article>
  );
}
