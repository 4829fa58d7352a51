// Says that the network or the server is away, and that nothing typed is lost.
import { useConnection } from '../connection.ts';
import { useWords } from '../language.tsx';
import { shellWords } from '../shell-words.ts';
import { Banner } from '../ui/banner.tsx';

export function ConnectionStrip() {
  const t = useWords(shellWords);
  const connection = useConnection();
  return (
    <div role="status">
      {connection === 'online' ? null : <Banner tone="attention">{t(`connection.${connection}`)}</Banner>}
    </div>
  );
}
