// What stands between the report and its close: what must be there, what should be, and what the law asks.
import { useQuery } from '@tanstack/react-query';
import { asking } from '../../../web/client.ts';
import { useWords } from '../../../web/language.tsx';
import { Icon } from '../../../web/ui/icon.tsx';
import { Section } from '../../../web/ui/layout.tsx';
import { Link } from '../../../web/ui/link.tsx';
import { SkeletonLines } from '../../../web/ui/skeleton.tsx';
import { type FindingCode, findingWeights } from '../checker/finding-rules.ts';
import { checkReport, type ReportPage, type ReportProblem } from '../contract.ts';
import { FindingList, useFindings } from './finding-list.tsx';
import { interimReportWords } from './interim-report-words.ts';

export function ReportChecklist({ report }: { report: ReportPage }) {
  const t = useWords(interimReportWords);
  // what stands in no chapter is put aside here
  const loose = useFindings().filter((each) => each.chapter === null);
  const { data } = useQuery({ ...asking(checkReport, { report: report.report }), placeholderData: (before) => before });
  return (
    <Section title={t('check')} note={t('check.note')}>
      {data ? <Problems report={report.report} problems={data.problems} /> : <SkeletonLines lines={3} />}
      <FindingList title={t('findings')} findings={loose} mayChange={report.may.write} mayMend={false} />
    </Section>
  );
}

const weights = ['must', 'should', 'note'] as const;

export function Problems({ report, problems }: { report: string; problems: readonly ReportProblem[] }) {
  const t = useWords(interimReportWords);
  const text = useProblemText();
  if (problems.every((each) => each.weight === 'note'))
    return (
      <>
        <p className="check-done">
          <Icon name="check" size={20} /> {t('check.done')}
        </p>
        <ProblemLines report={report} problems={problems} text={text} />
      </>
    );
  return weights.map((weight) => {
    const these = problems.filter((each) => each.weight === weight);
    if (these.length === 0) return null;
    return (
      <div key={weight} className="check-part" data-weight={weight}>
        <h3>{weight === 'note' ? t('check.notes') : t(`check.${weight}`, { count: these.length })}</h3>
        <ProblemLines report={report} problems={these} text={text} />
      </div>
    );
  });
}

type LinesProps = { report: string; problems: readonly ReportProblem[]; text: (problem: ReportProblem) => string };

/** A problem as a sentence. */
export function useProblemText(): (problem: ReportProblem) => string {
  const t = useWords(interimReportWords);
  return ({ code, subject, facts }) => {
    const about =
      code === 'metadata-missing'
        ? t(
            subject === 'title'
              ? 'title'
              : subject === 'documentId'
                ? 'documentId'
                : subject === 'responsible'
                  ? 'responsible'
                  : 'preparedBy',
          )
        : code === 'not-statutory'
          ? t(
              subject === 'too-short'
                ? 'fault.too-short'
                : subject === 'too-long'
                  ? 'fault.too-long'
                  : 'fault.not-from-january',
            )
          : subject;
    const found = code === 'finding-open' ? foundCode(facts.finding) : null;
    const told = t(`problem.${code}`, { ...facts, subject: about });
    return found ? `${told}. ${t(`found.${found}`, facts)}` : told;
  };
}

/** Which finding a problem tells of. */
function foundCode(value: string | number | undefined): FindingCode | null {
  const codes: readonly string[] = Object.keys(findingWeights);
  // the keys of the weights are the codes
  return codes.includes(String(value)) ? (value as FindingCode) : null;
}

function ProblemLines({ report, problems, text }: LinesProps) {
  return (
    <ul className="check-list">
      {problems.map((each) => (
        <li key={`${each.code}${each.chapter}${each.facts.key ?? each.subject}`}>
          {each.chapter ? (
            <Link href={`/interim-reports/${report}?chapter=${each.chapter}`}>{text(each)}</Link>
          ) : (
            text(each)
          )}
        </li>
      ))}
    </ul>
  );
}
