// The review of a major incident (PIR): written in place while it is a draft, read by everybody when it is approved.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { usePathParam } from '../../../../web/address.ts';
import { addressOf, asking, call } from '../../../../web/client.ts';
import { useRefusalText } from '../../../../web/house/refusal-text.ts';
import { useLanguage, useWords } from '../../../../web/language.tsx';
import { Banner } from '../../../../web/ui/banner.tsx';
import { Button } from '../../../../web/ui/button.tsx';
import { Paragraphs, Prose, Row, Section, Stack } from '../../../../web/ui/layout.tsx';
import { ButtonLink } from '../../../../web/ui/link.tsx';
import { showNotice } from '../../../../web/ui/notice.tsx';
import { RecordFrame } from '../../../../web/ui/pages/record-frame.tsx';
import { SkeletonPage } from '../../../../web/ui/skeleton.tsx';
import { EmptyState, ErrorState } from '../../../../web/ui/state-notes.tsx';
import { TextArea } from '../../../../web/ui/text-field.tsx';
import { timeText } from '../../../../web/ui/time-text.ts';
import { useActing } from '../../../../web/use-acting.ts';
import {
  approveReview,
  downloadReview,
  type Finding,
  findingKinds,
  type MajorPage,
  type Review,
  showMajor,
  writeReview,
} from '../../contract.ts';
import { TasksPart } from './major-parts.tsx';
import { type DrawerStep, MajorDrawer } from './major-steps.tsx';
import { Timeline } from './major-timeline.tsx';
import { majorWords } from './major-words.ts';

export function ReviewPage() {
  const t = useWords(majorWords);
  const refused = useRefusalText();
  const { data, error } = useQuery(asking(showMajor, { major: usePathParam('major') }));
  const [step, setStep] = useState<DrawerStep | null>(null);
  if (error) return <ErrorState what={refused(error)} wholePage />;
  if (!data) return <SkeletonPage />;
  const { review } = data;
  return (
    <RecordFrame
      crumbs={[
        { label: t('majors'), href: '/major-incidents' },
        { label: data.number, href: `/major-incidents/${data.major}` },
      ]}
      title={t('reviewOf', { number: data.number })}
      lead={data.title}
      actions={review ? <Downloads page={data} /> : null}
      banner={review ? <StateBanner review={review} /> : null}
      aside={<TasksPart page={data} kind="action" onStep={setStep} />}
    >
      {review ? (
        data.allowed.includes('write-review') ? (
          <ReviewForm key={review.version} page={data} review={review} />
        ) : (
          <ReviewText review={review} />
        )
      ) : (
        <EmptyState title={t('review')}>{t('noReview')}</EmptyState>
      )}
      <Section title={t('timeline')}>
        <Timeline lines={data.timeline} told />
      </Section>
      {step ? <MajorDrawer page={data} step={step} onClose={() => setStep(null)} /> : null}
    </RecordFrame>
  );
}

function Downloads({ page }: { page: MajorPage }) {
  return (
    <>
      {(['pdf', 'docx'] as const).map((form) => (
        <ButtonLink
          key={form}
          kind="quiet"
          icon="download"
          href={addressOf(downloadReview, { major: page.major, form })}
          download
        >
          {form === 'pdf' ? 'PDF' : 'Word'}
        </ButtonLink>
      ))}
    </>
  );
}

function StateBanner({ review }: { review: Review }) {
  const t = useWords(majorWords);
  const { language } = useLanguage();
  if (review.state === 'draft') return <Banner tone="attention">{t('draftNote')}</Banner>;
  const when = review.approvedAt ? timeText(new Date(review.approvedAt), new Date(), language) : '';
  return <Banner tone="done">{t('approvedBy', { name: review.approvedBy ?? '', when })}</Banner>;
}

function ReviewText({ review }: { review: Review }) {
  const t = useWords(majorWords);
  return (
    <Stack gap={5}>
      <Section title={t('summary')}>
        <Prose>
          <Paragraphs text={review.summary} />
        </Prose>
      </Section>
      {findingKinds.map((kind) => {
        const found = review.findings.filter((each) => each.kind === kind);
        return found.length === 0 ? null : (
          <Section key={kind} title={t(`finding.${kind}`)}>
            <ul>
              {found.map((each) => (
                <li key={each.text}>{each.text}</li>
              ))}
            </ul>
          </Section>
        );
      })}
    </Stack>
  );
}

function ReviewForm({ page, review }: { page: MajorPage; review: Review }) {
  const t = useWords(majorWords);
  const act = useActing('service-desk');
  const [summary, setSummary] = useState(review.summary);
  const [texts, setTexts] = useState(() => textsOf(review.findings));
  const written = () =>
    call(writeReview, { major: page.major, version: review.version, summary, findings: findingsOf(texts) });
  const save = () => act.run(written, () => showNotice({ text: t('saved') }));
  const approve = () =>
    act.run(
      async () => {
        const { review: kept } = await written();
        return call(approveReview, { major: page.major, ...(kept ? { version: kept.version } : {}) });
      },
      () => showNotice({ text: t('approved') }),
    );
  return (
    <Stack gap={4}>
      {act.refusal ? <Banner tone="fault">{act.refusal}</Banner> : null}
      <TextArea
        label={t('summary')}
        hint={t('summaryHint')}
        value={summary}
        onChange={setSummary}
        error={act.faults.summary}
        rows={5}
      />
      {findingKinds.map((kind) => (
        <TextArea
          key={kind}
          label={t(`finding.${kind}`)}
          hint={t('findingHint')}
          value={texts[kind]}
          onChange={(text) => setTexts({ ...texts, [kind]: text })}
          rows={3}
          optional={kind !== 'cause'}
        />
      ))}
      <Row>
        <Button kind="primary" icon="save" working={act.working} onPress={save}>
          {t('save')}
        </Button>
        {page.allowed.includes('approve-review') ? (
          <Button icon="check" working={act.working} onPress={approve}>
            {t('approve')}
          </Button>
        ) : null}
      </Row>
    </Stack>
  );
}

type Texts = Record<Finding['kind'], string>;

function textsOf(findings: readonly Finding[]): Texts {
  const of = (kind: Finding['kind']): string =>
    findings
      .filter((each) => each.kind === kind)
      .map((each) => each.text)
      .join('\n');
  return { cause: of('cause'), contributing: of('contributing'), worked: of('worked'), failed: of('failed') };
}

/** A line is a finding. */
function findingsOf(texts: Texts): Finding[] {
  return findingKinds.flatMap((kind) =>
    texts[kind]
      .split('\n')
      .map((text) => text.trim())
      .filter(Boolean)
      .map((text) => ({ kind, text })),
  );
}
