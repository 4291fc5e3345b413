import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Language } from '../../../shared/language.js';
import type { ArticlePair } from '../../api/article-types.js';
import { ARTICLE_LANGUAGES } from '../../state/article-form.js';
import { nameOf } from '../../vocabulary.js';
import { useSurface } from '../context.js';
import { Empty } from '../parts/empty.js';
import { Failed } from '../parts/failed.js';
import { Icon } from '../parts/icons.js';
import { Skeleton } from '../parts/skeleton.js';
import { TALK_HEADING_ID } from '../talk/talk-header.js';
import { loopPage } from '../loop/loop-page.js';
import { IMPORT_ID, NEW_ID } from './article-ids.js';
import { ImportPage } from './import-page.js';
import { NewArticle } from './new-article.js';
import { SideView } from './side-view.js';
import { useAnswer } from './use-answer.js';
import { VariantBar } from './variant-bar.js';

interface PageProps {
  readonly id: string | undefined;
  readonly onBack: () => void;
}

/** What is opened from the list of articles: one of them, a new one, or the import. */
export function ArticlePage({ id, onBack }: PageProps): JSX.Element {
  const { words } = useSurface();
  const { choose } = words.knowledge;
  if (id === undefined) return <Empty icon="knowledge" title={choose.title} text={choose.text} />;
  if (id === NEW_ID) return <NewArticle onBack={onBack} />;
  if (id === IMPORT_ID) return <ImportPage onBack={onBack} />;
  const page = loopPage({ id, onBack });
  if (page) return page;
  return <Editor key={id} slug={id} onBack={onBack} />;
}

interface EditorProps {
  readonly slug: string;
  readonly onBack: () => void;
}

/** Both languages of an article side by side; one at a time on narrow windows. */
function Editor({ slug, onBack }: EditorProps): JSX.Element {
  const { desk, settings } = useSurface();
  const [front, setFront] = useState<Language>(settings.language);
  const pair = useAnswer(`article.${slug}`, () => desk.articles.read(slug));
  const sides = pair.value?.sides;
  return (
    <article class="article">
      <PageHeader slug={slug} sides={sides} onBack={onBack} />
      <VariantBar slug={slug} sides={sides ?? {}} found={pair.value?.variants ?? []} />
      <SideTabs front={front} onChoose={setFront} />
      {pair.failed && <Failed retry={() => void pair.load()} />}
      {!pair.failed && !sides && <Skeleton rows={3} kind="panel" />}
      {sides && (
        <div class="article-sides" data-front={front}>
          {ARTICLE_LANGUAGES.map((language) => (
            <SideView
              key={language}
              place={{ slug, language }}
              version={sides[language]}
              other={sides[language === 'zh' ? 'en' : 'zh']}
              reload={pair.load}
            />
          ))}
        </div>
      )}
    </article>
  );
}

interface HeaderProps extends EditorProps {
  /** Nothing until they are loaded. */
  readonly sides: ArticlePair | undefined;
}

function PageHeader({ slug, sides, onBack }: HeaderProps): JSX.Element {
  const { words, settings } = useSurface();
  const shown = sides && (sides[settings.language] ?? Object.values(sides)[0]);
  const heading = sides ? words.knowledge.fresh.heading : slug;
  const topic = shown?.text.topic;
  return (
    <header class="talk-header">
      <BackButton onBack={onBack} />
      <div class="talk-who">
        <h2 class="talk-name" id={TALK_HEADING_ID} tabIndex={-1}>
          <bdi>{shown ? shown.text.title || slug : heading}</bdi>
        </h2>
        <p class="talk-meta">
          {topic && <span>{nameOf(words.knowledge.topics, topic)}</span>}
          {sides && <span class="number">{slug}</span>}
        </p>
      </div>
    </header>
  );
}

/** Back to the list, where the list and what was opened from it take turns. */
export function BackButton({ onBack }: { readonly onBack: () => void }): JSX.Element {
  const { general } = useSurface().words;
  return (
    <button
      type="button"
      class="icon-button only-narrow"
      aria-label={general.back}
      onClick={onBack}
    >
      <Icon name="back" />
    </button>
  );
}

interface TabsProps {
  readonly front: Language;
  readonly onChoose: (language: Language) => void;
}

function SideTabs({ front, onChoose }: TabsProps): JSX.Element {
  const { knowledge } = useSurface().words;
  return (
    <div class="segments article-tabs" role="group">
      {ARTICLE_LANGUAGES.map((language) => (
        <button
          key={language}
          type="button"
          class="segment"
          aria-pressed={front === language}
          onClick={() => onChoose(language)}
        >
          {knowledge.languages[language]}
        </button>
      ))}
    </div>
  );
}
