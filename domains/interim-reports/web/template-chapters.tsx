// A template's chapters in their order: what each shows, who writes it and by when; moved, opened, taken out and added.
import { useState } from 'react';
import { houseWords } from '../../../web/house/house-words.ts';
import { useWords } from '../../../web/language.tsx';
import { Button, IconButton } from '../../../web/ui/button.tsx';
import { Row, Section } from '../../../web/ui/layout.tsx';
import type { ChapterPlan, Template } from '../contract.ts';
import { interimReportWords } from './interim-report-words.ts';
import { TemplateChapter } from './template-chapter.tsx';
import { moved, replaced, useFigureOptions } from './template-figures.ts';

export type TemplateChaptersProps = {
  template: Template;
  chapters: readonly ChapterPlan[];
  mayChange: boolean;
  set: (chapters: ChapterPlan[]) => void;
};

const blank = { perspective: '', tables: [], charts: [] };

export function TemplateChapters({ template, chapters, mayChange, set }: TemplateChaptersProps) {
  const t = useWords(interimReportWords);
  const [opened, setOpened] = useState<number | null>(null);
  const figures = useFigureOptions(template.unit, template.year);
  const plan = opened === null ? undefined : chapters[opened];
  const add = () => {
    set([...chapters, { kind: 'text', title: t('chapter.new'), settings: blank }]);
    setOpened(chapters.length);
  };
  return (
    <Section title={t('template.chapters')} note={t('templates.chapters', { count: chapters.length })}>
      <ol className="template-plans">
        {chapters.map((each, index) => (
          // a chapter is known by its place; two may have the same title
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <li key={index}>
            <Row gap={3} spread>
              <span lang={template.language}>
                <strong>{each.title}</strong>
              </span>
              {mayChange ? (
                <span className="template-steps">
                  <IconButton
                    icon="arrowUp"
                    label={`${t('moveUp')}: ${each.title}`}
                    isDisabled={index === 0}
                    onPress={() => set(moved(chapters, index, -1))}
                  />
                  <IconButton
                    icon="arrowDown"
                    label={`${t('moveDown')}: ${each.title}`}
                    isDisabled={index === chapters.length - 1}
                    onPress={() => set(moved(chapters, index, 1))}
                  />
                  <IconButton
                    icon="edit"
                    label={`${t('template.edit')}: ${each.title}`}
                    onPress={() => setOpened(index)}
                  />
                  <IconButton
                    icon="close"
                    label={`${t('chapter.remove')}: ${each.title}`}
                    isDisabled={chapters.length === 1}
                    onPress={() => set(chapters.filter((_, at) => at !== index))}
                  />
                </span>
              ) : null}
            </Row>
            <ChapterFacts plan={each} />
          </li>
        ))}
      </ol>
      {mayChange ? (
        <div>
          <Button icon="add" small onPress={add}>
            {t('chapter.add')}
          </Button>
        </div>
      ) : null}
      {plan && opened !== null ? (
        <TemplateChapter
          plan={plan}
          unit={template.unit}
          figures={figures}
          onDone={(next) => {
            set(replaced(chapters, opened, next));
            setOpened(null);
          }}
          onClose={() => setOpened(null)}
        />
      ) : null}
    </Section>
  );
}

const signs = {
  year: 'template.sign.year',
  'year-1': 'template.sign.before',
  period: 'template.sign.period',
  money: 'template.sign.money',
} as const;

function ChapterFacts({ plan }: { plan: ChapterPlan }) {
  const t = useWords(interimReportWords);
  const house = useWords(houseWords);
  const { tables, charts, perspective } = plan.settings;
  // what the report fills in is named, as a reader would say it
  const named = (text: string) =>
    text.replace(/\{(year|year-1|period|money)\}/g, (_, sign: keyof typeof signs) => `[${t(signs[sign])}]`);
  const facts = [
    t(`kind.${plan.kind}`),
    perspective,
    ...tables.map((each) => `${t('template.table')}: ${named(each.caption)}`),
    ...charts.map((each) => `${t('template.chart')}: ${named(each.name)}`),
    plan.writer ? `${t('writer')}: ${plan.writer.name}` : '',
    plan.writerRole ? `${t('writer')}: ${house(`role.${plan.writerRole}`)}` : '',
    plan.dueDays ? t('template.days', { count: plan.dueDays }) : '',
    plan.text ? t('template.hasText') : '',
  ];
  return <p className="quiet small">{facts.filter(Boolean).join(' · ')}</p>;
}
