import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { ArticleRow } from '../../api/article-types.js';
import { mainSlug } from '../../state/article-variants.js';
import { routeIn } from '../../state/select.js';
import { ARTICLE_FILTERS, type ArticleFilter } from '../../words-knowledge.js';
import { useDeskState, useSurface } from '../context.js';
import { Empty } from '../parts/empty.js';
import { Failed } from '../parts/failed.js';
import { Icon } from '../parts/icons.js';
import { Skeleton } from '../parts/skeleton.js';
import { LoopNav } from '../loop/loop-nav.js';
import { ArticleListRow } from './article-list-row.js';
import { IMPORT_ID, NEW_ID } from './article-ids.js';
import { onArticlesChanged } from './articles-changed.js';
import { usePaused } from '../use-paused.js';
import { useAnswer } from './use-answer.js';

/** Rows drawn at first; a knowledge base may have thousands. */
const PAGE = 150;

/** The list of articles at the left, with what one may do to all of them. */
export function ArticleColumn(): JSX.Element {
  const { desk, words } = useSurface();
  const { knowledge } = words;
  const [typed, setTyped] = useState('');
  const [filter, setFilter] = useState<ArticleFilter>('all');
  const search = usePaused(typed);
  const list = useAnswer(`list.${search}`, (wanted) => desk.articles.list(search, wanted));
  useEffect(() => onArticlesChanged(() => void list.load()), [list.load]);
  return (
    <section class="inbox articles" aria-label={words.inbox.tabs.knowledge}>
      <header class="inbox-header">
        <h1 class="inbox-title">{words.inbox.tabs.knowledge}</h1>
        <ColumnButtons />
      </header>
      <LoopNav />
      <label class="article-search">
        <Icon name="search" />
        <span class="sr-only">{knowledge.search}</span>
        <input
          type="search"
          class="input"
          value={typed}
          placeholder={knowledge.search}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
      </label>
      <Filters filter={filter} onFilter={setFilter} />
      {list.failed && <Failed retry={() => void list.load()} />}
      {!list.failed && !list.value && <Skeleton rows={6} kind="list" />}
      {list.value && <Rows key={search + filter} rows={wanted(list.value.articles, filter)} />}
    </section>
  );
}

interface FiltersProps {
  readonly filter: ArticleFilter;
  readonly onFilter: (filter: ArticleFilter) => void;
}

function Filters({ filter, onFilter }: FiltersProps): JSX.Element {
  const { knowledge } = useSurface().words;
  return (
    <div class="segments" role="group" aria-label={knowledge.filter}>
      {ARTICLE_FILTERS.map((one) => (
        <button
          key={one}
          type="button"
          class="segment"
          aria-pressed={filter === one}
          onClick={() => onFilter(one)}
        >
          {knowledge.filters[one]}
        </button>
      ))}
    </div>
  );
}

function ColumnButtons(): JSX.Element {
  const { desk, words } = useSurface();
  const { add, importing } = words.knowledge;
  return (
    <span class="article-tools">
      <button
        type="button"
        class="icon-button"
        aria-label={importing}
        title={importing}
        onClick={() => desk.go({ tab: 'knowledge', id: IMPORT_ID })}
      >
        <Icon name="upload" />
      </button>
      <button
        type="button"
        class="button"
        onClick={() => desk.go({ tab: 'knowledge', id: NEW_ID })}
      >
        <Icon name="plus" />
        {add}
      </button>
    </span>
  );
}

function Rows({ rows }: { readonly rows: readonly ArticleRow[] }): JSX.Element {
  const { words } = useSurface();
  const current = useDeskState(routeIn).id;
  const [shown, setShown] = useState(PAGE);
  const { title, text } = words.inbox.empty.knowledge;
  if (rows.length === 0) return <Empty icon="knowledge" title={title} text={text} />;
  return (
    <div class="list-scroll">
      <p class="article-count" role="status">
        {words.knowledge.counted(rows.length)}
      </p>
      <ul class="list">
        {rows.slice(0, shown).map((row) => (
          <li key={row.slug}>
            <ArticleListRow
              row={row}
              current={current !== undefined && mainSlug(current) === mainSlug(row.slug)}
            />
          </li>
        ))}
      </ul>
      {rows.length > shown && (
        <button type="button" class="button list-more" onClick={() => setShown(shown + PAGE)}>
          {words.general.more(Math.min(PAGE, rows.length - shown))}
        </button>
      )}
    </div>
  );
}

function wanted(rows: readonly ArticleRow[], filter: ArticleFilter): readonly ArticleRow[] {
  if (filter === 'all') return rows;
  return rows.filter((row) => {
    const texts = [row, ...row.variants];
    const all = texts.flatMap(({ sides }) => Object.values(sides));
    const isMissing = texts.some(({ missing }) => missing.length > 0);
    if (filter === 'gaps') return isMissing || all.some(({ older }) => older);
    return all.some(({ state }) => state === 'draft' || state === 'review');
  });
}
