// The form of an article: its texts, and where and for whom it is.
import { useState } from 'react';
import { useWords } from '../../../../web/language.tsx';
import { Button } from '../../../../web/ui/button.tsx';
import { CheckboxGroup, RadioGroup } from '../../../../web/ui/choice.tsx';
import { DateField } from '../../../../web/ui/date-field.tsx';
import { FieldGroup } from '../../../../web/ui/field.tsx';
import { Row, Section, Stack } from '../../../../web/ui/layout.tsx';
import { FormFrame } from '../../../../web/ui/pages/form-frame.tsx';
import { Tabs } from '../../../../web/ui/tabs.tsx';
import { TextArea, TextField } from '../../../../web/ui/text-field.tsx';
import type { Acting } from '../../../../web/use-acting.ts';
import { useServices } from '../../../notices/web/notices-parts.ts';
import { PersonField, UnitField } from '../../../people/web/people-parts.tsx';
import {
  type ArticleContent,
  ArticleLanguage,
  type ArticleText as ArticleTextValue,
  articleAudiences,
} from '../../contract.ts';
import { ArticleText } from './article-text.tsx';
import { knowledgeWords } from './knowledge-words.ts';

export type ArticleDraft = {
  audience: ArticleContent['audience'];
  unit: string | undefined;
  owner: string | undefined;
  ownerName: string;
  reviewOn: string | undefined;
  services: readonly string[];
  /** one a line */
  words: string;
  texts: readonly ArticleTextValue[];
};

export type ArticleFormProps = {
  title: string;
  draft: ArticleDraft;
  onChange: (draft: ArticleDraft) => void;
  act: Acting;
  onSave: () => void;
  back: string;
};

export function ArticleForm({ title, draft, onChange, act, onSave, back }: ArticleFormProps) {
  const t = useWords(knowledgeWords);
  const { choicesWith } = useServices();
  const set = (change: Partial<ArticleDraft>) => onChange({ ...draft, ...change });
  return (
    <FormFrame
      crumbs={[{ label: t('knowledge'), href: '/knowledge' }]}
      title={title}
      onSubmit={onSave}
      act={act}
      finish={t('save')}
      back={back}
    >
      <Texts draft={draft} set={set} act={act} />
      <FieldGroup title={t('whom')}>
        <RadioGroup
          label={t('audience')}
          value={draft.audience}
          onChange={(audience) => set({ audience })}
          choices={articleAudiences.map((id) => ({
            id,
            label: t(id === 'agents' ? 'forAgents' : 'forEverybody'),
            hint: t(`audienceHint.${id}`),
          }))}
        />
        <CheckboxGroup
          label={t('services')}
          value={draft.services}
          onChange={(chosen) => set({ services: chosen })}
          choices={choicesWith(draft.services)}
        />
        <TextArea
          label={t('words')}
          hint={t('wordsHint')}
          value={draft.words}
          onChange={(words) => set({ words })}
          rows={3}
          optional
        />
        <UnitField
          label={t('unit')}
          hint={t('unitHint')}
          permission="service-desk.write-articles"
          value={draft.unit}
          onChange={(unit) => set({ unit })}
          error={act.faults.unit}
        />
        <PersonField
          label={t('owner')}
          valueLabel={draft.ownerName}
          value={draft.owner}
          onChange={(owner) => set({ owner })}
          error={act.faults.owner}
          optional
        />
        <DateField
          label={t('nextReview')}
          value={draft.reviewOn}
          onChange={(reviewOn) => set({ reviewOn })}
          error={act.faults.reviewOn}
        />
      </FieldGroup>
    </FormFrame>
  );
}

/** What the server is told: a language with nothing in it is no text. */
export function contentOf(draft: ArticleDraft) {
  const written = draft.texts.filter((text) => text.title.trim() || text.body.trim());
  return {
    audience: draft.audience,
    unit: draft.unit ?? '',
    owner: draft.owner ?? null,
    reviewOn: draft.reviewOn ?? '',
    services: [...draft.services],
    words: draft.words.split('\n').flatMap((word) => word.trim() || []),
    texts: written.length > 0 ? [...written] : [...draft.texts],
  };
}

type TextsProps = { draft: ArticleDraft; set: (change: Partial<ArticleDraft>) => void; act: Acting };

function Texts({ draft, set, act }: TextsProps) {
  const t = useWords(knowledgeWords);
  const languages = ArticleLanguage.options;
  const [shown, show] = useState(draft.texts[0]?.language ?? 'sv');
  const text = (language: ArticleLanguage) => draft.texts.findIndex((each) => each.language === language);
  const add = (language: ArticleLanguage) => set({ texts: [...draft.texts, { language, title: '', body: '' }] });
  return (
    <Tabs
      label={t('gapLanguage')}
      value={shown}
      onChange={show}
      parts={languages.map((language) => ({
        id: language,
        title: t(`language.${language}`),
        content:
          text(language) < 0 ? (
            <Button icon="add" onPress={() => add(language)}>
              {t('addLanguage', { language: t(`language.${language}`) })}
            </Button>
          ) : (
            <TextFields draft={draft} at={text(language)} set={set} act={act} />
          ),
      }))}
    />
  );
}

function TextFields({ draft, at, set, act }: TextsProps & { at: number }) {
  const t = useWords(knowledgeWords);
  const text = draft.texts[at];
  if (!text) return null;
  const change = (part: Partial<ArticleTextValue>) =>
    set({ texts: draft.texts.map((each, index) => (index === at ? { ...each, ...part } : each)) });
  return (
    <Stack gap={4}>
      <TextField
        label={t('title')}
        value={text.title}
        onChange={(title) => change({ title })}
        error={act.faults[`texts.${at}.title`]}
      />
      <TextArea
        label={t('text')}
        hint={t('textHint')}
        value={text.body}
        onChange={(body) => change({ body })}
        error={act.faults[`texts.${at}.body`]}
        rows={14}
        most={20_000}
      />
      {text.body.trim() ? (
        <Section title={t('preview')}>
          <ArticleText body={text.body} language={text.language} />
        </Section>
      ) : null}
      {draft.texts.length > 1 ? (
        <Row>
          <Button
            kind="quiet"
            icon="trash"
            onPress={() => set({ texts: draft.texts.filter((_, index) => index !== at) })}
          >
            {t('removeLanguage', { language: t(`language.${text.language}`) })}
          </Button>
        </Row>
      ) : null}
    </Stack>
  );
}
