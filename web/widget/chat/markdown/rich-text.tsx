import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { readBlocks, type Block, type List } from './blocks.js';
import { readInline, readPlain, type Inline } from './inline.js';

/** Words as nodes, never as HTML. Without `markdown` only line ends and addresses are read. */
export function RichText({ text, markdown }: { text: string; markdown: boolean }): JSX.Element {
  const blocks = useMemo(
    (): readonly Block[] =>
      markdown ? readBlocks(text) : [{ kind: 'paragraph', children: readPlain(tidy(text)) }],
    [text, markdown],
  );
  return <>{blocks.map(renderBlock)}</>;
}

/** One line of markdown, without lists and paragraphs. */
export function RichLine({ text }: { text: string }): JSX.Element {
  const children = useMemo(() => readInline(text), [text]);
  return <>{children.map(renderInline)}</>;
}

/** Keeps a wall of empty lines from pushing everything else off the screen. */
function tidy(text: string): string {
  return text.replace(/\n{4,}/g, '\n\n\n').trim();
}

function renderBlock(block: Block): JSX.Element {
  if (block.kind === 'list') return renderList(block);
  return (
    <p dir="auto" class={block.kind === 'heading' ? 'heading' : undefined}>
      {block.children.map(renderInline)}
    </p>
  );
}

function renderList(list: List): JSX.Element {
  const items = list.items.map((item) => (
    <li dir="auto">
      {item.children.map(renderInline)}
      {item.lists.map(renderList)}
    </li>
  ));
  return list.start === undefined ? <ul>{items}</ul> : <ol start={list.start}>{items}</ol>;
}

function renderInline(node: Inline): JSX.Element | string {
  switch (node.kind) {
    case 'text':
      return node.text;
    case 'break':
      return <br />;
    case 'code':
      return <code>{node.text}</code>;
    case 'strong':
      return <strong>{node.children.map(renderInline)}</strong>;
    case 'em':
      return <em>{node.children.map(renderInline)}</em>;
    case 'link':
      return (
        <a href={node.href} target="_blank" rel="noopener noreferrer">
          {node.children.map(renderInline)}
        </a>
      );
  }
}
