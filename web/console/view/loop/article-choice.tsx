import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Language } from '../../../shared/language.js';
import type { QuestionGroup, Sides } from '../../api/loop-types.js';
import { useSurface } from '../context.js';
import { useAnswer } from '../knowledge/use-answer.js';
import { Icon } from '../parts/icons.js';
import { usePaused } from '../use-paused.js';
import type { Settle } from './use-settle.js';

interface ChoiceProps {
  readonly group: QuestionGroup;
  readonly settle: Settle;
}

/** The articles that a group may belong to: the nearest at hand, any other by a search. */
export function ArticleChoice({ group, settle }: ChoiceProps): JSX.Element {
  const { words, settings } = useSurface();
  const { unanswered } = words.loop;
  const [searching, setSearching] = useState(false);
  return (
    <div class="loop-choice">
      <span class="loop-choice-lead">{unanswered.addTo}</span>
      {group.near.map(({ slug, title = {} }, at) => (
        <button
          key={slug}
          type="button"
          class="loop-article"
          disabled={settle.busy}
          onClick={() => settle.addTo(slug, title)}
        >
          <kbd>{at + 1}</kbd>
          <bdi>{titleOf(title, settings.language) ?? slug}</bdi>
        </button>
      ))}
      {searching ? (
        <ArticleSearch settle={settle} />
      ) : (
        <button type="button" class="link-button" onClick={() => setSearching(true)}>
          {group.near.length > 0 ? unanswered.otherArticle : unanswered.anyArticle}
        </button>
      )}
    </div>
  );
}

function ArticleSearch({ settle }: { readonly settle: Settle }): JSX.Element {
  const { desk, words, settings } = useSurface();
  const { unanswered } = words.loop;
  const [typed, setTyped] = useState('');
  const search = usePaused(typed);
  const found = useAnswer(`choice.${search}`, (wanted) => desk.loop.articles(search, wanted));
  return (
    <div class="loop-search">
      <label class="article-search">
        <Icon name="search" />
        <span class="sr-only">{unanswered.searchArticle}</span>
        <input
          type="search"
          class="input"
          value={typed}
          placeholder={unanswered.searchArticle}
          ref={(box) => box?.focus()}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
      </label>
      {found.value?.articles.length === 0 && <p class="hint">{unanswered.noneFound}</p>}
      {found.value?.articles.map(({ slug, title }) => (
        <button
          key={slug}
          type="button"
          class="loop-article"
          disabled={settle.busy}
          onClick={() => settle.addTo(slug, title)}
        >
          <bdi>{titleOf(title, settings.language) ?? slug}</bdi>
        </button>
      ))}
    </div>
  );
}

/** A title in the reader's language, else in the other; `undefined` when there is none. */
export function titleOf(title: Sides, language: Language): string | undefined {
  return title[language] ?? title.zh ?? title.en;
}
