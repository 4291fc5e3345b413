import { maySupervise, type Agent } from '../handoff/agent.js';
import type { ArticleAction, ArticleState } from './article-record.js';

/** What an agent can do with the newest text of an article. */
export type ArticleMove = 'save' | 'review' | 'publish' | 'archive';

/** Where each move leads from each state; a missing one is not possible. */
const MOVES: Readonly<Record<ArticleMove, Partial<Record<ArticleState, ArticleState>>>> = {
  save: { draft: 'draft', review: 'draft', published: 'draft', archived: 'draft' },
  review: { draft: 'review' },
  publish: { draft: 'published', review: 'published' },
  archive: { draft: 'archived', review: 'archived', published: 'archived' },
};

/** What a move is called in the history. */
export const ACTION_OF: Readonly<Record<Exclude<ArticleMove, 'save'>, ArticleAction>> = {
  review: 'sent-to-review',
  publish: 'published',
  archive: 'archived',
};

/** The state after a move; `undefined` when the move is not possible from here. */
export function stateAfter(state: ArticleState, move: ArticleMove): ArticleState | undefined {
  return MOVES[move][state];
}

/** Everybody may write; only supervisors and administrators decide what customers are told. */
export function mayMove(agent: Pick<Agent, 'role'>, move: ArticleMove): boolean {
  return move === 'save' || move === 'review' || maySupervise(agent);
}

/** The moves that this agent can make now, for buttons. */
export function movesOf(agent: Pick<Agent, 'role'>, state: ArticleState): ArticleMove[] {
  const all: readonly ArticleMove[] = ['save', 'review', 'publish', 'archive'];
  return all.filter((move) => mayMove(agent, move) && stateAfter(state, move) !== undefined);
}
