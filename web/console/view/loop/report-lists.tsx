import type { ComponentChildren, JSX } from 'preact';
import { REASON_KINDS } from '../../api/loop-types.js';
import type { KnowledgeReport } from '../../api/report-types.js';
import { useSurface } from '../context.js';
import { titleOf } from './article-choice.js';

/** What customers were told most, with a bar each. */
export function MostAsked({
  lines,
}: {
  readonly lines: KnowledgeReport['mostAsked'];
}): JSX.Element {
  const { words, settings } = useSurface();
  const { report } = words.loop;
  const most = Math.max(1, ...lines.map(({ told }) => told));
  return (
    <Section title={report.mostAsked} empty={lines.length === 0 && report.nothingAsked}>
      {lines.map(({ slug, title, told, helpful, unhelpful, used }) => (
        <li key={slug} class="report-line">
          <ArticleLink slug={slug} title={titleOf(title, settings.language)} />
          <svg class="report-bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
            <rect class="report-answered" width={(100 * told) / most} height="8" />
          </svg>
          <span class="report-number">{report.times(told)}</span>
          <small>{report.liked(helpful, unhelpful, used)}</small>
        </li>
      ))}
    </Section>
  );
}

/** What several customers found no good, and why. */
export function BadlyLiked(props: { readonly lines: KnowledgeReport['badlyLiked'] }): JSX.Element {
  const { words, settings } = useSurface();
  const { report, unanswered } = words.loop;
  return (
    <Section title={report.badlyLiked} empty={props.lines.length === 0 && report.nothingBad}>
      {props.lines.map(({ slug, title, helpful, unhelpful, reasons }) => (
        <li key={slug} class="report-item">
          <ArticleLink slug={slug} title={titleOf(title, settings.language)} />
          <span class="tag tag-faulty">{report.against(unhelpful, helpful + unhelpful)}</span>
          {REASON_KINDS.filter((kind) => reasons[kind] !== undefined).map((kind) => (
            <span key={kind} class="tag">
              {unanswered.reasons[kind]} {reasons[kind]}
            </span>
          ))}
        </li>
      ))}
    </Section>
  );
}

/** What may no longer be true. */
export function Stale({ lines }: { readonly lines: KnowledgeReport['stale'] }): JSX.Element {
  const { words } = useSurface();
  const { report } = words.loop;
  return (
    <Section title={report.stale} empty={lines.length === 0 && report.nothingStale}>
      {lines.map(({ slug, language, title, why, day }) => (
        <li key={slug + language} class="report-item">
          <ArticleLink slug={slug} title={title} />
          <span class="tag">{words.knowledge.languages[language]}</span>
          <span class={`tag ${why === 'expired' ? 'tag-faulty' : 'tag-gap'}`}>
            {report.staleWhy[why](day)}
          </span>
        </li>
      ))}
    </Section>
  );
}

/** What nobody was told, offered or sent. */
export function Unused({ lines }: { readonly lines: KnowledgeReport['unused'] }): JSX.Element {
  const { words, settings } = useSurface();
  const { report } = words.loop;
  return (
    <Section
      title={`${report.unused} ${lines.length > 0 ? lines.length : ''}`}
      empty={lines.length === 0 && report.nothingUnused}
      folded
    >
      {lines.map(({ slug, title }) => (
        <li key={slug} class="report-item">
          <ArticleLink slug={slug} title={titleOf(title, settings.language)} />
        </li>
      ))}
    </Section>
  );
}

interface SectionProps {
  readonly title: string;
  /** Said when there is nothing. */
  readonly empty: string | false;
  readonly folded?: boolean;
  readonly children: ComponentChildren;
}

function Section({ title, empty, folded = false, children }: SectionProps): JSX.Element {
  return (
    <details class="report-section" open={!folded}>
      <summary>
        <h3>{title}</h3>
      </summary>
      {empty ? <p class="hint">{empty}</p> : <ul>{children}</ul>}
    </details>
  );
}

interface LinkProps {
  readonly slug: string;
  readonly title: string | undefined;
}

function ArticleLink({ slug, title }: LinkProps): JSX.Element {
  const { desk } = useSurface();
  return (
    <button
      type="button"
      class="report-article"
      onClick={() => desk.go({ tab: 'knowledge', id: slug })}
    >
      <bdi>{title ?? slug}</bdi>
    </button>
  );
}
