// A tree of things within each other: the organisation, a chart of accounts. Arrow keys open, close and walk.
import type { ReactNode } from 'react';
import {
  Tree as AriaTree,
  Collection,
  Button as PressableButton,
  TreeItem,
  TreeItemContent,
} from 'react-aria-components';
import { useWords } from '../language.tsx';
import { Icon } from './icon.tsx';
import './tree.css';
import { uiWords } from './ui-words.ts';

export type TreeNode = {
  id: string;
  label: string;
  /** To the right: a count, a code, a status. */
  aside?: ReactNode;
  href?: string;
  /** No longer or not yet valid: shown quietly. */
  quiet?: boolean;
  children?: readonly TreeNode[];
};

export type TreeProps = {
  label: string;
  nodes: readonly TreeNode[];
  /** The branches open from the beginning. */
  open?: readonly string[];
  chosen?: string | undefined;
  onChoose?: (id: string) => void;
};

export function Tree({ label, nodes, open = [], chosen, onChoose }: TreeProps) {
  return (
    <AriaTree
      className="tree"
      aria-label={label}
      items={nodes}
      defaultExpandedKeys={open}
      selectionMode={onChoose ? 'single' : 'none'}
      selectionBehavior="replace"
      {...(chosen === undefined ? {} : { selectedKeys: [chosen] })}
      {...(onChoose
        ? {
            onSelectionChange: (keys: 'all' | Set<string | number>) => {
              const key = keys === 'all' ? undefined : [...keys][0];
              if (key !== undefined) onChoose(String(key));
            },
          }
        : {})}
    >
      {(node) => <Branch node={node} />}
    </AriaTree>
  );
}

function Branch({ node }: { node: TreeNode }) {
  const t = useWords(uiWords);
  return (
    <TreeItem className="tree-item" id={node.id} textValue={node.label} {...(node.href ? { href: node.href } : {})}>
      <TreeItemContent>
        {({ hasChildItems }) => (
          <>
            {hasChildItems ? (
              <PressableButton slot="chevron" className="tree-toggle" aria-label={t('tree.toggle')}>
                <Icon name="chevronRight" size={16} />
              </PressableButton>
            ) : (
              <span className="tree-toggle" />
            )}
            <span className="tree-label" data-quiet={node.quiet || undefined}>
              {node.label}
            </span>
            {node.aside === undefined ? null : <span className="tree-aside numeric">{node.aside}</span>}
          </>
        )}
      </TreeItemContent>
      <Collection items={node.children ?? []}>{(child) => <Branch node={child} />}</Collection>
    </TreeItem>
  );
}
