// Writing a pre-study by the method: the questions with their answers, the technical part, at least two alternatives with what
// they cost and give, the proposal and what the decision rests on.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useGo, usePathParam } from '../../../../web/address.ts';
import { asking, call } from '../../../../web/client.ts';
import { useRefusalText } from '../../../../web/house/refusal-text.ts';
import { useWords } from '../../../../web/language.tsx';
import { Button } from '../../../../web/ui/button.tsx';
import { DateField } from '../../../../web/ui/date-field.tsx';
import { FieldGroup } from '../../../../web/ui/field.tsx';
import { showNotice } from '../../../../web/ui/notice.tsx';
import { FormFrame } from '../../../../web/ui/pages/form-frame.tsx';
import { Select } from '../../../../web/ui/select.tsx';
import { SkeletonPage } from '../../../../web/ui/skeleton.tsx';
import { ErrorState } from '../../../../web/ui/state-notes.tsx';
import { TextArea, TextField } from '../../../../web/ui/text-field.tsx';
import { useActing } from '../../../../web/use-acting.ts';
import { changeStudy, finishStudy, type PortfolioNeedPage, type Study, showNeed } from '../../contract.ts';
import { AlternativeFields, nothing } from './alternative-fields.tsx';
import { needsWords } from './needs-words.ts';

export function StudyPage() {
  const refused = useRefusalText();
  const need = usePathParam('need');
  const { data, error } = useQuery(asking(showNeed, { need }));
  if (error) return <ErrorState what={refused(error)} wholePage />;
  if (!data) return <SkeletonPage />;
  if (!data.study) return <NoStudy need={need} />;
  return <StudyForm key={data.study.version} page={data} study={data.study} />;
}

function NoStudy({ need }: { need: string }) {
  const t = useWords(needsWords);
  return (
    <FormFrame
      title={t('study')}
      lead={t('study.none')}
      onSubmit={() => {}}
      mayFinish={false}
      back={`/portfolio/needs/${need}`}
    >
      {null}
    </FormFrame>
  );
}

function StudyForm({ page, study }: { page: PortfolioNeedPage; study: Study }) {
  const t = useWords(needsWords);
  const go = useGo();
  const act = useActing('portfolio');
  const [said, setSaid] = useState(study);
  const change = (part: Partial<Study>) => setSaid((before) => ({ ...before, ...part }));
  const address = `/portfolio/needs/${page.need}`;
  const isOpen = study.finishedOn === null;
  const write = () => call(changeStudy, { ...partsOf(said), need: page.need, version: study.version });
  const save = () =>
    act.run(write, () => {
      showNotice({ text: t('saved') });
    });
  const finish = () =>
    act.run(
      async () => call(finishStudy, { need: page.need, version: (await write()).study?.version ?? 1 }),
      () => go(address),
    );
  return (
    <FormFrame
      crumbs={[
        { label: t('needs'), href: '/portfolio/needs' },
        { label: page.number, href: address },
      ]}
      title={t('study')}
      lead={page.title}
      onSubmit={save}
      act={act}
      mayFinish={isOpen}
      back={address}
      backText={t('toNeed')}
      more={
        isOpen ? (
          <Button working={act.working} onPress={finish}>
            {t('study.finish')}
          </Button>
        ) : null
      }
    >
      <TextField label={t('study.leader')} value={said.leader} onChange={(leader) => change({ leader })} optional />
      <FieldGroup title={t('study.questions')}>
        {said.questions.map((each, at) => (
          <TextArea
            key={each.question}
            label={each.question}
            value={each.answer}
            rows={2}
            onChange={(answer) =>
              change({ questions: said.questions.map((one, place) => (place === at ? { ...one, answer } : one)) })
            }
          />
        ))}
      </FieldGroup>
      <FieldGroup title={t('study.technical')} note={t('study.technicalNote')}>
        <TextArea
          label={t('study.technical')}
          labelHidden
          value={said.technical}
          onChange={(technical) => change({ technical })}
        />
      </FieldGroup>
      <FieldGroup title={t('study.alternatives')} note={t('study.alternativesNote')}>
        <AlternativeFields
          alternatives={said.alternatives}
          onChange={(alternatives) => change({ alternatives })}
          faults={act.faults}
        />
        {isOpen && said.alternatives.length < 12 ? (
          <div>
            <Button
              small
              icon="add"
              onPress={() =>
                change({
                  alternatives: [
                    ...said.alternatives,
                    { ...nothing, name: t('study.new', { number: said.alternatives.length + 1 }) },
                  ],
                })
              }
            >
              {t('study.addAlternative')}
            </Button>
          </div>
        ) : null}
      </FieldGroup>
      <FieldGroup title={t('study.proposal')}>
        {said.alternatives.length > 0 ? (
          <Select
            label={t('study.proposedWhich')}
            value={said.proposed === null ? undefined : String(said.proposed)}
            onChange={(proposed) => change({ proposed: Number(proposed) })}
            options={said.alternatives.map((each, at) => ({ id: String(at), label: each.name || '–' }))}
            error={act.faults.proposed}
          />
        ) : null}
        <TextArea
          label={t('study.proposal')}
          value={said.proposal}
          onChange={(proposal) => change({ proposal })}
          rows={3}
        />
        <TextArea
          label={t('study.basis')}
          hint={t('study.basisHint')}
          value={said.basis}
          onChange={(basis) => change({ basis })}
          rows={3}
        />
        <DateField
          label={t('study.expectedOn')}
          value={said.expectedOn ?? undefined}
          onChange={(day) => change({ expectedOn: day ?? null })}
          optional
        />
      </FieldGroup>
    </FormFrame>
  );
}

function partsOf({ leader, questions, technical, alternatives, proposed, proposal, basis, expectedOn }: Study) {
  return { leader, questions, technical, alternatives, proposed, proposal, basis, expectedOn };
}
