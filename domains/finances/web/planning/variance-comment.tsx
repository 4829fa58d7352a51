// The draft of a comment as it will read: the words, the amounts, and the deviation as a link to its figure. It is copied
// from here; the report's editor takes the pieces as they are.
import { figureAddress } from '../../../../web/house/figure-address.ts';
import { useWords } from '../../../../web/language.tsx';
import { Button } from '../../../../web/ui/button.tsx';
import { FigureLink } from '../../../../web/ui/figure-link.tsx';
import { Stack } from '../../../../web/ui/layout.tsx';
import { showNotice } from '../../../../web/ui/notice.tsx';
import type { VarianceLine } from '../../variance-contract.ts';
import { useMoney } from './money-text.ts';
import { planningWords } from './planning-words.ts';

export function VarianceComment({ line, unit, period }: { line: VarianceLine; unit: string; period: string }) {
  const t = useWords(planningWords);
  const { millions, mnkr } = useMoney();
  const amount = (ore: number, signed: boolean) => `${millions(ore, signed)}\u00a0${mnkr}`;
  const plain = line.comment
    .map((piece) => (piece.kind === 'text' ? piece.text : amount(piece.ore, piece.kind === 'figure')))
    .join('');
  const copy = () => {
    void navigator.clipboard.writeText(plain).then(() => showNotice({ text: t('draft.copied') }));
  };
  return (
    <Stack gap={3}>
      <p className="variance-draft">
        {line.comment.map((piece, index) => {
          // pieces never change places: a new answer is a new list
          const key = `${index}`;
          if (piece.kind === 'text') return <span key={key}>{piece.text}</span>;
          if (piece.kind === 'amount')
            return (
              <span key={key} className="numeric">
                {amount(piece.ore, false)}
              </span>
            );
          return (
            <FigureLink key={key} href={figureAddress(piece.figure, unit, period)}>
              {amount(piece.ore, true)}
            </FigureLink>
          );
        })}
      </p>
      <Button icon="copy" small onPress={copy}>
        {t('draft.copy')}
      </Button>
    </Stack>
  );
}
