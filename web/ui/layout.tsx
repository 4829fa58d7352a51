// The few ways things stand beside and below each other, so that a page needs no style sheet of its own.
// Gaps are steps of four pixels: gap={4} is 16 px.
import type { ReactNode } from 'react';
import './layout.css';

export type Gap = 1 | 2 | 3 | 4 | 5 | 6 | 8 | 10 | 12;

/** One below the other. */
export function Stack({ gap = 4, children }: { gap?: Gap; children: ReactNode }) {
  return (
    <div className="stack" data-gap={gap}>
      {children}
    </div>
  );
}

/** Side by side, wrapping when the room ends. */
export function Row({
  gap = 3,
  align = 'center',
  spread = false,
  children,
}: {
  gap?: Gap;
  align?: 'center' | 'start' | 'baseline' | 'end';
  spread?: boolean;
  children: ReactNode;
}) {
  return (
    <div className="row" data-gap={gap} data-align={align} data-spread={spread || undefined}>
      {children}
    </div>
  );
}

/** A text as people write it, with an empty line between its paragraphs. */
export function Paragraphs({ text }: { text: string }) {
  return text.split(/\n\s*\n/).map((part) => <p key={part}>{part}</p>);
}

/** Equal columns that become one on a narrow screen; `least` is the least width of a column in steps of four. */
export function Columns({
  least = 'medium',
  gap = 6,
  children,
}: {
  least?: 'small' | 'medium' | 'large';
  gap?: Gap;
  children: ReactNode;
}) {
  return (
    <div className="columns" data-least={least} data-gap={gap}>
      {children}
    </div>
  );
}

/** A part of a page with its heading and, to the right, what can be done with it. */
export function Section({
  title,
  note,
  actions,
  level = 2,
  children,
}: {
  title: ReactNode;
  note?: ReactNode;
  actions?: ReactNode;
  level?: 2 | 3;
  children: ReactNode;
}) {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <section className="section">
      <div className="section-head">
        <div>
          <Heading>{title}</Heading>
          {note ? <p className="quiet">{note}</p> : null}
        </div>
        {actions ? <div className="section-actions screen-only">{actions}</div> : null}
      </div>
      {children}
    </section>
  );
}

type CardProps = {
  title?: ReactNode;
  /** 2 where it stands directly under the page's title */
  rank?: 2 | 3;
  actions?: ReactNode;
  children: ReactNode;
};

/** A surface with a line around it. Use it for one thing that stands for itself, never to decorate. */
export function Card({ title, rank = 3, actions, children }: CardProps) {
  const Heading = rank === 2 ? 'h2' : 'h3';
  return (
    <section className="card">
      {title ? (
        <div className="card-head">
          <Heading>{title}</Heading>
          {actions}
        </div>
      ) : null}
      {children}
    </section>
  );
}

/** Running text, kept to a readable measure. */
export function Prose({ children }: { children: ReactNode }) {
  return <div className="prose">{children}</div>;
}

/** Text that matters less than what is beside it. */
export function Quiet({ children, small = false }: { children: ReactNode; small?: boolean }) {
  return <span className={small ? 'quiet small' : 'quiet'}>{children}</span>;
}
