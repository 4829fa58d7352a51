// Every number shown is a quiet link to its own page. Resting on it, by pointer or key, tells what it is: definition,
// period, unit, how many records it comes from, and whether it is frozen or still moving.
import { type ReactNode, useEffect, useState } from 'react';
import { Link as AriaLink, Popover, PreviewTrigger } from 'react-aria-components';
import { useLanguage, useWords } from '../language.tsx';
import './figure-link.css';
import './overlay.css';
import { Icon } from './icon.tsx';
import { numberText } from './number-text.ts';
import { SkeletonLines } from './skeleton.tsx';
import { uiWords } from './ui-words.ts';

export type FigureFacts = {
  name: string;
  definition: string;
  /** As a person reads it: "januari–augusti 2019". */
  period: string;
  unit: string;
  records: number;
  state: 'frozen' | 'live';
  /** When it was frozen, as shown. */
  frozenAt?: string;
};

export type FigureLinkProps = {
  href: string;
  /** The value as shown, written by numberText or withUnit. */
  children: ReactNode;
  /** The name of the figure, read aloud before the value where the place does not say it. */
  name?: string;
  /** What is told on rest: at hand, or fetched when first asked for. */
  facts?: FigureFacts | (() => Promise<FigureFacts>);
};

export function FigureLink({ href, children, name, facts }: FigureLinkProps) {
  const link = (
    <AriaLink className="figure-link numeric" href={href}>
      {name ? <span className="for-readers">{name}: </span> : null}
      {children}
    </AriaLink>
  );
  if (!facts) return link;
  return (
    <PreviewTrigger delay={350} closeDelay={120}>
      {link}
      <Popover className="popover figure-facts" offset={6} aria-label={name ?? ''}>
        <FigureFactsView facts={facts} />
      </Popover>
    </PreviewTrigger>
  );
}

export type FigureValueProps = Omit<FigureLinkProps, 'children'> & {
  label: string;
  value: string;
  unit?: string;
  /** The one the page is about. */
  main?: boolean;
  /** Below the value: the deviation, the trend, the target. */
  children?: ReactNode;
};

/** One figure that stands for itself: its name, the value large, and what to compare it with. */
export function FigureValue({ label, value, unit, main = false, children, ...link }: FigureValueProps) {
  return (
    <div className="figure-value" data-main={main || undefined}>
      <span className="figure-value-label">{label}</span>
      <span className="figure-value-number">
        <FigureLink {...link} name={label}>
          {value}
        </FigureLink>
        {unit ? <span className="figure-value-unit">{unit}</span> : null}
      </span>
      {children ? <div className="figure-value-notes">{children}</div> : null}
    </div>
  );
}

function FigureFactsView({ facts }: { facts: NonNullable<FigureLinkProps['facts']> }) {
  const t = useWords(uiWords);
  const { language } = useLanguage();
  const [known, failed] = useFacts(facts);
  if (failed) return <p>{t('figure.failed')}</p>;
  if (!known) return <SkeletonLines lines={4} />;
  return (
    <>
      <h4>{known.name}</h4>
      <p>{known.definition}</p>
      <dl>
        <dt>{t('figure.period')}</dt>
        <dd>{known.period}</dd>
        <dt>{t('figure.unit')}</dt>
        <dd>{known.unit}</dd>
        <dt>{t('figure.records')}</dt>
        <dd className="numeric">{numberText(known.records, { language })}</dd>
      </dl>
      <p className="figure-state">
        <Icon name={known.state === 'frozen' ? 'lock' : 'refresh'} size={16} />
        {known.state === 'frozen' ? t('figure.frozen', { when: known.frozenAt ?? '' }) : t('figure.live')}
      </p>
    </>
  );
}

function useFacts(facts: NonNullable<FigureLinkProps['facts']>): [FigureFacts | undefined, boolean] {
  const [known, setKnown] = useState(typeof facts === 'function' ? undefined : facts);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    if (typeof facts !== 'function') return setKnown(facts);
    let wanted = true;
    facts().then(
      (loaded) => wanted && setKnown(loaded),
      () => wanted && setFailed(true),
    );
    return () => {
      wanted = false;
    };
  }, [facts]);
  return [known, failed];
}
