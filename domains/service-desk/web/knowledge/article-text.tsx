// An article's text as it is read. The pieces come from article-text-rules.ts and are drawn here one by one: nothing that was
// written becomes markup of the page.
import { Fragment, type ReactNode } from 'react';
import { Banner } from '../../../../web/ui/banner.tsx';
import { Prose } from '../../../../web/ui/layout.tsx';
import { Link } from '../../../../web/ui/link.tsx';
import { type Block, blocksOf, type Span } from '../../knowledge/article-text-rules.ts';
import './knowledge.css';

export function ArticleText({ body, language }: { body: string; language: string }) {
  return (
    <div lang={language}>
      <Prose>{blocksOf(body).map((block, index) => numbered(<Piece block={block} />, index))}</Prose>
    </div>
  );
}

/** Pieces that have no other name than their place, drawn once and never moved. */
export function numbered(node: ReactNode, index: number): ReactNode {
  return <Fragment key={`piece ${index}`}>{node}</Fragment>;
}

function Piece({ block }: { block: Block }) {
  if ('items' in block) {
    const items = block.items.map((item, index) =>
      numbered(
        <li>
          <Line spans={item} />
        </li>,
        index,
      ),
    );
    return block.kind === 'steps' ? <ol>{items}</ol> : <ul>{items}</ul>;
  }
  if (block.kind === 'heading')
    return (
      <h2 className="article-heading">
        <Line spans={block.spans} />
      </h2>
    );
  if (block.kind === 'note')
    return (
      <Banner tone="attention">
        <Line spans={block.spans} />
      </Banner>
    );
  return (
    <p>
      <Line spans={block.spans} />
    </p>
  );
}

function Line({ spans }: { spans: readonly Span[] }) {
  return spans.map((span, index) => numbered(drawn(span), index));
}

function drawn(span: Span): ReactNode {
  if (span.kind === 'strong') return <strong>{span.text}</strong>;
  if (span.kind === 'key') return <kbd>{span.text}</kbd>;
  if (span.kind === 'link')
    return (
      <Link href={span.href} outside={!span.href.startsWith('/')}>
        {span.text}
      </Link>
    );
  return span.text;
}
