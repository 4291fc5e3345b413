import type { ComponentChildren, JSX } from 'preact';
import { useSurface } from '../context.js';
import { Icon } from '../parts/icons.js';
import { TALK_HEADING_ID } from '../talk/talk-header.js';

interface FrameProps {
  readonly title: string;
  readonly onBack: () => void;
  /** Beside the title. */
  readonly tools?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** The head of a page under the knowledge base, and room to scroll below it. */
export function PageFrame({ title, onBack, tools, children }: FrameProps): JSX.Element {
  const { general } = useSurface().words;
  return (
    <article class="article">
      <header class="talk-header">
        <button
          type="button"
          class="icon-button only-narrow"
          aria-label={general.back}
          onClick={onBack}
        >
          <Icon name="back" />
        </button>
        <div class="talk-who">
          <h2 class="talk-name" id={TALK_HEADING_ID} tabIndex={-1}>
            {title}
          </h2>
        </div>
        {tools}
      </header>
      <div class="loop-scroll">{children}</div>
    </article>
  );
}
