import type { Article } from '../../src/domain/knowledge/article.js';
import { foldText, hasHan } from '../../src/domain/text/fold.js';
import type { DialogResult, DialogTurn } from '../../src/turn/dialog.js';
import { askedIn, askedNow } from '../shared/open-question.js';

/** Longer passages are no chat messages. */
const LONGEST = 300;
/** Pieces that a passage must share with the question. */
const LEAST_SHARED = { zh: 2, en: 1 } as const;
/** Words that say nothing of what is asked. */
const EMPTY =
  /[的了吗呢吧啊么我你您他她是不没有在怎哪几要想能会这那就都给把被请可以什]|^(?:what|when|where|which|with|your|that|this|they|them|have|does|will|would|could|about|same|from|there|come|much|many|need)$/;

/** Whether an article is the one that the message before this one was answered with. */
export function wasJustTold({ conversation, heard }: DialogTurn, { slug }: Article): boolean {
  const open = conversation.dialogs.at(-1);
  if (open?.name !== 'answer' || open.data['slug'] !== slug) return false;
  return askedIn(open)?.text !== heard.text;
}

/** Asked on about an article that was just told: the part that speaks of it, rather than all of it again. */
export function tellMore(turn: DialogTurn, article: Article): DialogResult {
  const passage = passageFor(turn, article);
  const { slug, source, version } = article;
  const reply = passage
    ? turn.say('answer.passage', { passage, source })
    : turn.say('answer.already', { source });
  return {
    replies: [{ ...reply, format: 'markdown' }],
    next: { step: 'helpful', data: { slug, asked: askedNow(turn) } },
    memory: { lastArticle: slug },
    why: {
      rule: passage ? 'article-passage' : 'article-told-already',
      article: slug,
      articleVersion: version,
    },
  };
}

/** What of the article speaks of the question: sentences that were told, or what its body says better. */
function passageFor({ heard, language }: DialogTurn, { body, lead }: Article): string | undefined {
  const pieces = piecesOf(heard.text);
  const least = LEAST_SHARED[language];
  const scored = (texts: readonly string[]) =>
    texts
      .map((text) => ({ text, shared: sharedBy(foldText(text), pieces) }))
      .filter(({ shared }) => shared >= least);
  const told = scored(lead.split(/(?<=[。；;])|(?<=\.)\s+/));
  const [best] = scored(itemsOf(body)).sort((a, b) => b.shared - a.shared);
  const most = Math.max(0, ...told.map(({ shared }) => shared));
  if (best && best.shared > most) return best.text;
  return told.length > 0
    ? told.map(({ text }) => text).join(language === 'zh' ? '' : ' ')
    : undefined;
}

/** The paragraphs and list items behind the first paragraph. */
function itemsOf(body: string): readonly string[] {
  const [, ...paragraphs] = body.split(/\n\s*\n/);
  return paragraphs
    .flatMap((paragraph) => paragraph.split(/\n(?=\s*(?:[-*]|\d+\.)\s)/))
    .map((item) => item.replace(/^\s*(?:[-*]|\d+\.)\s+/, '').replace(/\s*\n\s*/g, ' '))
    .filter((item) => item.length <= LONGEST);
}

/** A Latin word in a Chinese sentence tells as much as two pairs of characters. */
function sharedBy(folded: string, pieces: readonly string[]): number {
  const shared = pieces.filter((piece) => folded.includes(piece));
  return shared.reduce((sum, piece) => sum + (hasHan(piece) || !hasHan(folded) ? 1 : 2), 0);
}

/** English words of some length, and pairs of Chinese characters. */
function piecesOf(text: string): readonly string[] {
  const folded = foldText(text);
  const words = folded.match(/[a-z]{4,}/g) ?? [];
  const pairs = [...folded]
    .map((_, at) => folded.slice(at, at + 2))
    .filter((pair) => {
      return pair.length === 2 && [...pair].every(hasHan);
    });
  return [...new Set([...words, ...pairs])].filter((piece) => !EMPTY.test(piece));
}
