// What stands on every printed page's end: when, by whom, and the address to come back to.
import { useEffect, useState } from 'react';
import { useAddress } from '../address.ts';
import { useLanguage, useWords } from '../language.tsx';
import { shellWords } from '../shell-words.ts';
import { exactTimeText } from '../ui/time-text.ts';
import './paper-note.css';

export function PaperNote({ name }: { name: string | undefined }) {
  const t = useWords(shellWords);
  const { language } = useLanguage();
  const { href } = useAddress();
  const [printedAt, setPrintedAt] = useState(() => new Date());
  useEffect(() => {
    const note = () => setPrintedAt(new Date());
    window.addEventListener('beforeprint', note);
    return () => window.removeEventListener('beforeprint', note);
  }, []);
  const when = exactTimeText(printedAt, language);
  return (
    <p className="paper-note paper-only">
      {name ? t('printedBy', { when, name }) : t('printed', { when })} · {location.host}
      {href}
    </p>
  );
}
