// The files of a message: what each is, what to know before opening it, and a way to save those that are kept.
import { addressOf } from '../../../../web/client.ts';
import { useLanguage, useWords } from '../../../../web/language.tsx';
import { Chip } from '../../../../web/ui/chip.tsx';
import { Quiet, Row } from '../../../../web/ui/layout.tsx';
import { Link } from '../../../../web/ui/link.tsx';
import { sizeText } from '../../../../web/ui/number-text.ts';
import { downloadMailFile, type MailFile } from '../../contract.ts';
import { serviceDeskWords } from '../service-desk-words.ts';

const risky = ['program', 'macros', 'archive', 'active-page', 'disguised', 'empty'] as const;

export function MailFiles({ mail, files }: { mail: string; files: readonly MailFile[] }) {
  const t = useWords(serviceDeskWords);
  const { language } = useLanguage();
  return (
    <ul className="mail-files">
      {files.map((file) => (
        <li key={file.ordinal}>
          <Row gap={2}>
            {file.isKept ? (
              <Link href={addressOf(downloadMailFile, { mail, ordinal: file.ordinal })} download>
                {file.name}
              </Link>
            ) : (
              <span>{file.name}</span>
            )}
            <Quiet small>
              {sizeText(file.size, language)}
              {file.isInline ? ` · ${t('mail.inline')}` : ''}
              {file.isKept ? '' : ` · ${t('mail.notKept')}`}
            </Quiet>
            {risky
              .filter((risk) => file.risks.includes(risk))
              .map((risk) => (
                <Chip key={risk} tone="attention" icon="alert">
                  {t(`mail.risk.${risk}`)}
                </Chip>
              ))}
          </Row>
        </li>
      ))}
    </ul>
  );
}
