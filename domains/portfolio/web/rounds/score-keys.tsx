// The six scores as keys beside each other: one press settles. With the keyboard a digit settles and goes on to the next, the
// arrows move between scores and rows, so that a meeting can be led without a mouse.
import { type KeyboardEvent, useEffect, useState } from 'react';
import { bestScore } from '../../rounds/ranking-rules.ts';

const scores = Array.from({ length: bestScore + 1 }, (_, score) => score);

type Props = { label: string; value: number | null; onChoose: (score: number) => void; isRefused: boolean };

/** Stands inside an element with `data-score-list`, which says how far up and down the arrows reach. */
export function ScoreKeys({ label, value, onChoose, isRefused }: Props) {
  // what was pressed shows at once; the answer from the server takes its place
  const [pressed, setPressed] = useState<{ score: number; over: number | null } | null>(null);
  useEffect(() => {
    if (isRefused) setPressed(null);
  }, [isRefused]);
  const shown = pressed && pressed.over === value ? pressed.score : value;
  const choose = (score: number) => {
    setPressed({ score, over: value });
    onChoose(score);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const score = scores.find((each) => String(each) === event.key);
    const at = scores.findIndex((each) => event.currentTarget.children[each] === document.activeElement);
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    const row = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (score !== undefined) choose(score);
    if (score !== undefined || row !== undefined) focusRow(event.currentTarget, row ?? 1);
    else if (step !== undefined) focusKey(event.currentTarget, at + step);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className="score-keys" role="radiogroup" aria-label={label} onKeyDown={onKeyDown}>
      {scores.map((score) => (
        // biome-ignore lint/a11y/useSemanticElements: an arrow must not settle a score, as it would with an input
        <button
          key={score}
          type="button"
          role="radio"
          aria-checked={score === shown}
          tabIndex={score === (shown ?? 0) ? 0 : -1}
          className="score-key numeric"
          onClick={() => choose(score)}
        >
          {score}
        </button>
      ))}
    </div>
  );
}

function focusKey(group: Element, at: number): void {
  const key = group.children[Math.min(Math.max(at, 0), bestScore)];
  if (key instanceof HTMLElement) key.focus();
}

function focusRow(group: Element, by: number): void {
  const groups = [...(group.closest('[data-score-list]')?.querySelectorAll('.score-keys') ?? [])];
  const next = groups[groups.indexOf(group) + by];
  const key = next?.querySelector('[tabindex="0"]');
  if (!(key instanceof HTMLElement)) return;
  key.focus();
  key.scrollIntoView({ block: 'nearest' });
}
