// A status text as one reads it: paragraphs, headings and lists, where a figure shows its name and leads to it with the
// period it was written for.

import { useQuery } from '@tanstack/react-query';
import { Fragment, type ReactNode } from 'react';
import type { InlineNode, TextBody } from '../../../platform/documents/text-body-rules.ts';
import { readFigure } from '../../../platform/figures/figures-contract.ts';
import { asking } from '../../../web/client.ts';
import { FigureNumber } from '../../../web/house/figure-number.tsx';
import { useLanguage, useWords } from '../../../web/language.tsx';
import { Chip } from '../../../web/ui/chip.tsx';
import { Prose } from '../../../web/ui/layout.tsx';
import { portfolioWords } from './portfolio-words.ts';

type Place = { unit: string; period: string };

export function StatusText({ body, unit, month }: { body: TextBody; unit: string; month: string }) {
  const place = { unit, period: `${month.slice(0, 4)}-01..${month}` };
  return (
    <Prose>
      {numbered(body.content).map(({ key, each: block }) => {
        if (block.type === 'paragraph') return <p key={key}>{inlines(block.content, place)}</p>;
        if (block.type === 'heading') return <h4 key={key}>{inlines(block.content, place)}</h4>;
        const List = block.type === 'bulletList' ? 'ul' : 'ol';
        return (
          <List key={key}>
            {numbered(block.content).map((item) => (
              <li key={item.key}>
                {numbered(item.each.content).map((line) => (
                  <Fragment key={line.key}>{inlines(line.each.content, place)}</Fragment>
                ))}
              </li>
            ))}
          </List>
        );
      })}
    </Prose>
  );
}

/** The parts of a text have no other names than their order. */
function numbered<T>(parts: readonly T[] = []): { key: string; each: T }[] {
  return parts.map((each, at) => ({ key: String(at), each }));
}

function inlines(content: readonly InlineNode[] | undefined, place: Place): ReactNode {
  return numbered(content).map(({ key, each }) => {
    if (each.type === 'hardBreak') return <br key={key} />;
    if (each.type === 'figure') return <FigureInText key={key} figure={each.attrs.figure} {...place} />;
    if (each.type === 'measure') return <MeasureInText key={key} />;
    const isBold = each.marks?.some((mark) => mark.type === 'bold');
    return isBold ? <strong key={key}>{each.text}</strong> : <Fragment key={key}>{each.text}</Fragment>;
  });
}

/** Its value as the figure's page shows it; its name while that is asked, or where one may not see it. */
function FigureInText({ figure, unit, period }: { figure: string } & Place) {
  const { language } = useLanguage();
  const { data } = useQuery({ ...asking(readFigure, { figure, unit, period, organisation: 'then' }), retry: false });
  if (!data) return <Chip>{figure}</Chip>;
  return (
    <FigureNumber figure={figure} unit={unit} period={period} name={data.card.name[language]}>
      {data.value.shown}
    </FigureNumber>
  );
}

function MeasureInText() {
  const t = useWords(portfolioWords);
  return <Chip>{t('measureInText')}</Chip>;
}
