import type { Article } from '../../src/domain/knowledge/article.js';
import { mentions, passageAbout } from '../../src/domain/knowledge/passage.js';
import type { Reader } from '../../src/domain/knowledge/variants.js';
import { wishIn } from '../../src/domain/products/product-wish.js';
import type { DialogResult, DialogTurn } from '../../src/turn/dialog.js';
import { wantsSomethingElse } from '../shared/answers.js';
import { askedNow } from '../shared/open-question.js';

/** Articles looked through for one that speaks of the thing. */
const LOOKED_AT = 3;

/** The answer to a follow-up: another article, or words about the open one. */
export type Followed = { readonly article: Article } | { readonly result: DialogResult };

/**
 * Answers "and for shoes?" on the open article: by its own passage about the thing, by a neighbour
 * article that names the thing, and for goods of the shop by the general rule, said to be that.
 * `undefined` when the message is a question of its own.
 */
export function followUp(
  turn: DialogTurn,
  topic: { readonly slug: string; readonly thing: string; readonly reader: Reader },
): Followed | undefined {
  const { slug, thing, reader } = topic;
  const open = turn.services.knowledge.article(slug, turn.language, reader);
  if (!open) return undefined;
  const passage = passageAbout(open.body, thing);
  if (passage !== undefined) return { result: about(turn, open, 'answer.passage', { passage }) };
  if (wantsSomethingElse(turn, open.intent ?? '')) return undefined;
  const neighbour = neighbourAbout(turn, open, topic);
  if (neighbour) return { article: neighbour };
  if (!isOfTheShop(turn, thing)) return undefined;
  return { result: about(turn, open, 'answer.same', { lead: open.lead }) };
}

function neighbourAbout(
  turn: DialogTurn,
  open: Article,
  { thing, reader }: { readonly thing: string; readonly reader: Reader },
): Article | undefined {
  const hits = turn.services.knowledge.search(
    {
      text: `${thing} ${open.title}`,
      language: turn.language,
      intents: open.intent ? [open.intent] : [],
      reader,
    },
    LOOKED_AT,
  );
  return hits
    .map(({ article }) => article)
    .find(({ slug, intent, lead }) => {
      return slug !== open.slug && intent === open.intent && mentions(lead, thing);
    });
}

/** Only goods: "and you?" is no question about a rule. */
function isOfTheShop(turn: DialogTurn, thing: string): boolean {
  const named = turn.heard.entities.some(({ type }) => type === 'product');
  return named || wishIn(thing, turn.services.front).shelves.length > 0;
}

function about(
  turn: DialogTurn,
  { slug, source, version }: Article,
  key: 'answer.passage' | 'answer.same',
  words: Readonly<Record<string, string>>,
): DialogResult {
  const reply = turn.say(key, { ...words, source });
  return {
    replies: [{ ...reply, format: 'markdown' }],
    next: { step: 'helpful', data: { slug, asked: askedNow(turn) } },
    memory: { lastArticle: slug },
    why: { rule: key.replace('answer.', 'follow-up-'), article: slug, articleVersion: version },
  };
}
