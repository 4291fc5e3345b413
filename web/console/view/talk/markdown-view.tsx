import type { JSX } from 'preact';
import type { Inline } from '../../text/inline.js';
import { parseMarkdown, type Block } from '../../text/markdown.js';
import { MarkedText } from './marked-text.js';
import { langOf } from './plain-text.js';

/** An article's Markdown as elements; nothing of it is ever read as HTML. */
export function MarkdownView({ text }: { readonly text: string }): JSX.Element {
  return (
    <div class="markdown" dir="auto" lang={langOf(text)}>
      {parseMarkdown(text).map((block) => (
        <BlockView block={block} />
      ))}
    </div>
  );
}

function BlockView({ block }: { readonly block: Block }): JSX.Element {
  switch (block.kind) {
    case 'heading':
      return (
        <p class="markdown-heading">
          <Inlines content={block.content} />
        </p>
      );
    case 'code':
      return (
        <pre>
          <code>
            <MarkedText text={block.text} />
          </code>
        </pre>
      );
    case 'list':
      return <ListView block={block} />;
    case 'paragraph':
      return (
        <p>
          {block.lines.map((line, index) => (
            <>
              {index > 0 && <br />}
              <Inlines content={line} />
            </>
          ))}
        </p>
      );
  }
}

function ListView({ block }: { readonly block: Extract<Block, { kind: 'list' }> }): JSX.Element {
  const items = block.items.map((item) => (
    <li>
      <Inlines content={item} />
    </li>
  ));
  return block.ordered ? <ol start={block.start}>{items}</ol> : <ul>{items}</ul>;
}

function Inlines({ content }: { readonly content: readonly Inline[] }): JSX.Element {
  return (
    <>
      {content.map((inline) => (
        <InlineView inline={inline} />
      ))}
    </>
  );
}

function InlineView({ inline }: { readonly inline: Inline }): JSX.Element {
  switch (inline.kind) {
    case 'text':
      return <MarkedText text={inline.text} />;
    case 'code':
      return (
        <code>
          <MarkedText text={inline.text} />
        </code>
      );
    case 'strong':
      return (
        <strong>
          <Inlines content={inline.content} />
        </strong>
      );
    case 'em':
      return (
        <em>
          <Inlines content={inline.content} />
        </em>
      );
    case 'link':
      return (
        <a href={inline.href} target="_blank" rel="noopener noreferrer">
          <Inlines content={inline.content} />
        </a>
      );
  }
}
