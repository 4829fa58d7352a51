// What the checker found, beside the text it is about: the sentence, why it does not hold, what would mend it; one press where a
// machine can, and putting it aside with a reason.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { asking, call } from '../../../web/client.ts';
import { useRefusalText } from '../../../web/house/refusal-text.ts';
import { useWords } from '../../../web/language.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { Chip } from '../../../web/ui/chip.tsx';
import { Row } from '../../../web/ui/layout.tsx';
import { Link } from '../../../web/ui/link.tsx';
import { showNotice } from '../../../web/ui/notice.tsx';
import { dismissFinding, listFindings, mendFinding, type ReportFinding, restoreFinding } from '../contract.ts';
import { useReportPlace } from './editor-context.tsx';
import { findingWay } from './finding-way.ts';
import { interimReportWords } from './interim-report-words.ts';
import { ReasonDialog } from './reason-dialog.tsx';

/** The findings of the report one is in; empty while they are looked for. */
export function useFindings(): readonly ReportFinding[] {
  const { report } = useReportPlace();
  const { data } = useQuery({
    ...asking(listFindings, { report }),
    enabled: report !== '',
    placeholderData: (before) => before,
  });
  return data?.findings ?? [];
}

export type FindingListProps = {
  title: string;
  findings: readonly ReportFinding[];
  mayChange: boolean;
  /** the text is open, so that the machine may write in it */
  mayMend: boolean;
};

export function FindingList({ title, findings, mayChange, mayMend }: FindingListProps) {
  const t = useWords(interimReportWords);
  const [asked, ask] = useState<ReportFinding | null>(null);
  const does = useDoing();
  const open = findings.filter((each) => !each.dismissed);
  const aside = findings.filter((each) => each.dismissed);
  if (findings.length === 0) return null;
  return (
    <section className="findings screen-only" aria-label={title}>
      <h4>
        {title} <span className="quiet small">{t('findings.count', { count: open.length })}</span>
      </h4>
      <ul>
        {open.map((each) => (
          <FindingItem
            key={each.finding}
            finding={each}
            {...(mayChange ? { onDismiss: () => ask(each) } : {})}
            {...(mayMend && each.mend ? { onMend: () => void does.mend(each) } : {})}
          />
        ))}
      </ul>
      {aside.length > 0 ? (
        <details>
          <summary>{t('findings.dismissed', { count: aside.length })}</summary>
          <ul>
            {aside.map((each) => (
              <FindingItem
                key={each.finding}
                finding={each}
                {...(mayChange ? { onRestore: () => void does.restore(each) } : {})}
              />
            ))}
          </ul>
        </details>
      ) : null}
      {asked ? (
        <ReasonDialog
          title={t('finding.dismiss')}
          note={t('finding.dismiss.note')}
          verb={t('finding.dismiss')}
          onGiven={async (reason) => {
            await does.dismiss(asked, reason);
            ask(null);
          }}
          onClose={() => ask(null)}
        />
      ) : null}
    </section>
  );
}

type FindingItemProps = {
  finding: ReportFinding;
  onDismiss?: () => void;
  onMend?: () => void;
  onRestore?: () => void;
};

function FindingItem({ finding, onDismiss, onMend, onRestore }: FindingItemProps) {
  const t = useWords(interimReportWords);
  const place = useReportPlace();
  const { code, weight, facts, sentence, row, mend, dismissed } = finding;
  const quoted = sentence || (code === 'cover-placeholder' ? t(coverField(row)) : row);
  const way = findingWay(finding, place);
  return (
    <li data-weight={weight}>
      <p>
        <Chip tone={weight === 'fault' ? 'fault' : 'attention'} icon={weight === 'fault' ? 'alert' : 'help'}>
          {t(`finding.${weight}`)}
        </Chip>{' '}
        {t(`found.${code}`, facts)}
      </p>
      {quoted ? <blockquote lang={place.language}>{quoted}</blockquote> : null}
      <p className="quiet small">
        {dismissed ? t('finding.dismissed', { who: dismissed.by, reason: dismissed.reason }) : t(`mend.${code}`, facts)}
      </p>
      <Row gap={2}>
        {mend && onMend ? (
          <Button small onPress={onMend}>
            {t(`finding.${mend.kind}`, mend)}
          </Button>
        ) : null}
        {way && !dismissed ? <Link href={way.href}>{t(way.word)}</Link> : null}
        {onDismiss ? (
          <Button small kind="quiet" onPress={onDismiss}>
            {t('finding.dismiss')}
          </Button>
        ) : null}
        {onRestore ? (
          <Button small kind="quiet" icon="undo" onPress={onRestore}>
            {t('finding.restore')}
          </Button>
        ) : null}
      </Row>
    </li>
  );
}

/** A field of the cover by its name. */
function coverField(row: string) {
  return (['title', 'documentId', 'responsible'] as const).find((each) => each === row) ?? 'preparedBy';
}

/** What can be done with a finding; a refusal is said, and what is shown is asked for again. */
function useDoing() {
  const t = useWords(interimReportWords);
  const { report } = useReportPlace();
  const refused = useRefusalText();
  const client = useQueryClient();
  const doing = async (step: () => Promise<unknown>): Promise<void> => {
    try {
      await step();
    } catch (error) {
      showNotice({ text: refused(error) });
    }
    await client.invalidateQueries({ queryKey: ['interim-reports'] });
  };
  return {
    dismiss: ({ finding }: ReportFinding, reason: string) =>
      doing(() => call(dismissFinding, { report, finding, reason })),
    restore: ({ finding }: ReportFinding) => doing(() => call(restoreFinding, { report, finding })),
    mend: ({ finding }: ReportFinding) =>
      doing(async () => {
        await call(mendFinding, { report, finding });
        showNotice({ text: t('finding.mended') });
      }),
  };
}
