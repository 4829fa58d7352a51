// The way from a record's page to the report about it.
import type { PlugProps } from '../../../../web/domain-web.ts';
import { useWords } from '../../../../web/language.tsx';
import { Section } from '../../../../web/ui/layout.tsx';
import { Link } from '../../../../web/ui/link.tsx';
import { subjectWebWords } from './subject-web-words.ts';

export function ObjectReportLink({ record }: PlugProps) {
  return <ReportLink href={`/subject-report?kind=object&about=${record}`} />;
}

export function SupplierReportLink({ record }: PlugProps) {
  return <ReportLink href={`/subject-report?kind=supplier&about=${record}`} />;
}

export function UnitReportLink({ code }: PlugProps) {
  return (
    <ReportLink
      href={`/subject-report?kind=unit&unit=${encodeURIComponent(code)}`}
      board={`/board-page?unit=${encodeURIComponent(code)}`}
    />
  );
}

function ReportLink({ href, board }: { href: string; board?: string }) {
  const t = useWords(subjectWebWords);
  return (
    <Section title={t('link.title')} note={t('link.note')}>
      <p>
        <Link href={href}>{t('link.open')}</Link>
        {board ? (
          <>
            {' · '}
            <Link href={board}>{t('link.board')}</Link>
          </>
        ) : null}
      </p>
    </Section>
  );
}
