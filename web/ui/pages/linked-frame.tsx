// The page a link in a mail leads to, without signing in: the house's mark, and what is asked or why the link leads nowhere.
import type { ReactNode } from 'react';
import { Banner } from '../banner.tsx';
import { Mark } from '../mark.tsx';
import { PageHeader } from '../page-header.tsx';
import { SkeletonLines } from '../skeleton.tsx';
import './frames.css';

export type LinkedFrameProps = {
  /** What the page is about, where the link leads nowhere: then nothing is known of whose it was. */
  title: string;
  /** Why it leads nowhere, in words. */
  fault: string | undefined;
  /** What is asked; nothing until it has come. */
  children: ReactNode;
};

export function LinkedFrame({ title, fault, children }: LinkedFrameProps) {
  return (
    <main id="content" className="linked">
      <div className="linked-mark">
        <Mark size={28} />
        <span>Fyr</span>
      </div>
      {fault === undefined ? (
        (children ?? <SkeletonLines lines={6} />)
      ) : (
        <>
          <PageHeader title={title} />
          <Banner tone="fault">{fault}</Banner>
        </>
      )}
    </main>
  );
}
