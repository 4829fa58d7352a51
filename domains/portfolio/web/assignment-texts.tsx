// What was said of an assignment: the newest text open, the earlier ones below, each with its month, who said it, and the
// status it had then.
import { useState } from 'react';
import { useLanguage, useWords } from '../../../web/language.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { Card, Quiet, Row, Section, Stack } from '../../../web/ui/layout.tsx';
import { periodName } from '../../../web/ui/period-steps.ts';
import { Time } from '../../../web/ui/time.tsx';
import type { AssignmentPage } from '../contract.ts';
import { AssignmentMark } from './assignment-marks.tsx';
import { portfolioWords } from './portfolio-words.ts';
import { StatusText } from './status-text.tsx';

export function AssignmentTexts({ page, onTell }: { page: AssignmentPage; onTell: () => void }) {
  const t = useWords(portfolioWords);
  const [all, setAll] = useState(false);
  const shown = all ? page.texts : page.texts.slice(0, 1);
  return (
    <Section
      title={t('texts')}
      note={t('texts.note')}
      actions={
        page.allowed.includes('tell-assignment') && page.texts.length === 0 ? (
          <Button small onPress={onTell}>
            {t('tell')}
          </Button>
        ) : null
      }
    >
      {page.texts.length === 0 ? <p className="quiet">{t('texts.none')}</p> : null}
      <Stack gap={3}>
        {shown.map((text) => (
          <Told key={`${text.month} ${text.version}`} text={text} unit={page.unit} />
        ))}
      </Stack>
      {page.texts.length > 1 ? (
        <div>
          <Button small kind="quiet" onPress={() => setAll(!all)}>
            {all ? t('texts.fewer') : t('texts.earlier', { count: page.texts.length - 1 })}
          </Button>
        </div>
      ) : null}
    </Section>
  );
}

function Told({ text, unit }: { text: AssignmentPage['texts'][number]; unit: string }) {
  const t = useWords(portfolioWords);
  const { language } = useLanguage();
  return (
    <Card>
      <Row spread>
        <h3>{periodName(`${text.month}..${text.month}`, language)}</h3>
        <AssignmentMark status={text.status} />
      </Row>
      {text.reason || text.waitsFor ? (
        <p>
          {text.reason} {text.waitsFor ? t('waitsFor', { what: text.waitsFor }) : ''}
        </p>
      ) : null}
      <StatusText body={text.body} unit={unit} month={text.month} />
      <Quiet small>
        {text.by} · <Time at={text.at} />
        {text.version > 1 ? ` · ${t('texts.version', { version: text.version })}` : ''}
      </Quiet>
    </Card>
  );
}
