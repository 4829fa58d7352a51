// When a period was closed and by whom, as one sentence: "Perioden stängdes i dag 14.05 av Karin Ek."
import { useWords } from '../language.tsx';
import { Time } from '../ui/time.tsx';
import { houseWords } from './house-words.ts';

export function ClosedLine({ at, who }: { at: string; who: string }) {
  const t = useWords(houseWords);
  const [before = '', after = ''] = t('closed', { at: '\u0000', who }).split('\u0000');
  return (
    <>
      {before}
      <Time at={at} />
      {after}
    </>
  );
}
