import type { JSX } from 'preact';
import type { ArticleRow, ArticleSide } from '../../api/article-types.js';
import type { Language } from '../../../shared/language.js';
import { ARTICLE_LANGUAGES } from '../../state/article-form.js';
import { nameOf } from '../../vocabulary.js';
import { useSurface } from '../context.js';
import { memo } from '../memo.js';

interface RowProps {
  readonly row: ArticleRow;
  readonly current: boolean;
}

/** An article in the list: its title, how it stands in each language, what is amiss. */
function RowView({ row, current }: RowProps): JSX.Element {
  const { desk, words, times, settings } = useSurface();
  const { knowledge } = words;
  const mine = row.sides[settings.language];
  const shown = mine ?? Object.values(row.sides)[0];
  const newest = Object.values(row.sides)
    .map(({ changedAt }) => changedAt)
    .sort()
    .at(-1);
  return (
    <button
      type="button"
      class="row row-article"
      data-row={row.slug}
      aria-current={current ? 'true' : undefined}
      onClick={() => desk.go({ tab: 'knowledge', id: row.slug })}
    >
      <span class="row-main">
        <span class="row-top">
          <bdi class="row-name">{shown?.title || row.slug}</bdi>
          {newest && (
            <time class="row-time" dateTime={newest}>
              {times.short(newest, Date.now())}
            </time>
          )}
        </span>
        <span class="row-facts">
          <span class="row-about">{nameOf(knowledge.topics, row.topic)}</span>
          <span class="article-marks">
            {row.variants.length > 0 && (
              <span class="tag">{words.editing.variants.counted(row.variants.length)}</span>
            )}
            {ARTICLE_LANGUAGES.map((language) => (
              <Mark key={language} language={language} side={row.sides[language]} />
            ))}
          </span>
        </span>
      </span>
    </button>
  );
}

interface MarkProps {
  readonly language: Language;
  readonly side: ArticleSide | undefined;
}

/** How one language stands; what is as it should be stays quiet. */
function Mark({ language, side }: MarkProps): JSX.Element | null {
  const { words } = useSurface();
  const { knowledge, vocabulary } = words;
  const name = knowledge.languages[language];
  if (!side) return <span class="tag tag-gap">{knowledge.missing(name)}</span>;
  const mark = nameOf(vocabulary.languageMarks, language);
  return (
    <>
      {side.state !== 'published' && (
        <span class={`tag tag-${side.state}`}>
          {mark} {knowledge.state[side.state]}
        </span>
      )}
      {side.older && <span class="tag tag-gap">{knowledge.older(name)}</span>}
    </>
  );
}

export const ArticleListRow = memo(RowView);
