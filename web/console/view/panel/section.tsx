import type { ComponentChildren, JSX } from 'preact';
import { Icon, type IconName } from '../parts/icons.js';

interface SectionProps {
  readonly icon: IconName;
  readonly title: string;
  readonly count: number;
  readonly empty: string;
  readonly children: ComponentChildren;
}

/** A part of the customer column with its count, or a word that there is nothing. */
export function Section({ icon, title, count, empty, children }: SectionProps): JSX.Element {
  return (
    <section class="section">
      <h3 class="section-title">
        <Icon name={icon} />
        {title}
        {count > 0 && <span class="section-count">{count}</span>}
      </h3>
      {count > 0 ? children : <p class="hint">{empty}</p>}
    </section>
  );
}
