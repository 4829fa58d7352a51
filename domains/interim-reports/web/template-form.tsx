// A template's chapters: renamed, moved, taken out; the tables and charts they show stay with them.
import { useState } from 'react';
import { call } from '../../../web/client.ts';
import { useWords } from '../../../web/language.tsx';
import { Button, IconButton } from '../../../web/ui/button.tsx';
import { Row, Stack } from '../../../web/ui/layout.tsx';
import { TextField } from '../../../web/ui/text-field.tsx';
import { type ChapterPlan, changeTemplate, type Template } from '../contract.ts';
import { interimReportWords } from './interim-report-words.ts';
import { SavingDrawer } from './saving-drawer.tsx';

const blank = { perspective: '', tables: [], charts: [] };

export function TemplateForm({ template, onClose }: { template: Template; onClose: () => void }) {
  const t = useWords(interimReportWords);
  const [name, setName] = useState(template.name);
  // a key of its own for each line, so that moving one does not move what is typed in another
  const [lines, setLines] = useState(() => template.chapters.map((plan, index) => ({ key: index, plan })));
  const chapters: ChapterPlan[] = lines.map((each) => each.plan);
  const move = (from: number, by: number): void => {
    const next = [...lines];
    const [taken] = next.splice(from, 1);
    if (taken) next.splice(from + by, 0, taken);
    setLines(next);
  };
  const rename = (at: number, title: string) =>
    setLines(lines.map((each, index) => (index === at ? { ...each, plan: { ...each.plan, title } } : each)));
  const add = () => {
    const key = Math.max(0, ...lines.map((each) => each.key)) + 1;
    setLines([...lines, { key, plan: { kind: 'text', title: t('chapter.new'), settings: blank } }]);
  };
  return (
    <SavingDrawer
      title={t('templates.change')}
      size="medium"
      save={() => call(changeTemplate, { template: template.template, name, chapters })}
      onClose={onClose}
    >
      <TextField label={t('title')} value={name} onChange={setName} required />
      <Stack gap={2}>
        {lines.map(({ key, plan }, index) => (
          <Row key={key} gap={2} align="end">
            <TextField
              label={`${t('chapter')} ${index + 1}, ${t(`kind.${plan.kind}`)}`}
              value={plan.title}
              onChange={(title) => rename(index, title)}
              width="medium"
            />
            <IconButton icon="arrowUp" label={t('moveUp')} isDisabled={index === 0} onPress={() => move(index, -1)} />
            <IconButton
              icon="arrowDown"
              label={t('moveDown')}
              isDisabled={index === lines.length - 1}
              onPress={() => move(index, 1)}
            />
            <IconButton
              icon="close"
              label={t('chapter.remove')}
              onPress={() => setLines(lines.filter((each) => each.key !== key))}
            />
          </Row>
        ))}
      </Stack>
      <div>
        <Button icon="add" small onPress={add}>
          {t('chapter.add')}
        </Button>
      </div>
    </SavingDrawer>
  );
}
