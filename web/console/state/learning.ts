import type { Lesson, LessonState, LearningPage, TrainingState } from '../api/learning-api.js';

/** What the page about learning knows. */
export interface LearningState {
  readonly phase: 'loading' | 'ready' | 'failed';
  readonly filter: LessonState;
  readonly lessons: readonly Lesson[];
  readonly intents: readonly string[];
  readonly training?: TrainingState;
  readonly maySupervise: boolean;
}

export type LearningAction =
  | { readonly type: 'filtered'; readonly filter: LessonState }
  | { readonly type: 'loaded'; readonly filter: LessonState; readonly page: LearningPage }
  | { readonly type: 'failed' }
  | { readonly type: 'decided'; readonly lesson: Lesson }
  | { readonly type: 'training'; readonly training: TrainingState };

export const NOTHING_LEARNED: LearningState = {
  phase: 'loading',
  filter: 'waiting',
  lessons: [],
  intents: [],
  maySupervise: false,
};

export function reduceLearning(state: LearningState, action: LearningAction): LearningState {
  switch (action.type) {
    case 'filtered':
      return { ...state, phase: 'loading', filter: action.filter, lessons: [] };
    case 'loaded':
      // The agent may have gone on to another list meanwhile.
      return action.filter === state.filter ? { ...state, phase: 'ready', ...action.page } : state;
    case 'failed':
      return { ...state, phase: state.phase === 'loading' ? 'failed' : state.phase };
    case 'decided':
      return { ...state, lessons: withDecision(state.lessons, action.lesson) };
    case 'training':
      return { ...state, training: action.training };
  }
}

/** A decided lesson stays where it is until the list is loaded again, so that it can be taken back. */
function withDecision(lessons: readonly Lesson[], decided: Lesson): readonly Lesson[] {
  return lessons.map((lesson) => (lesson.id === decided.id ? decided : lesson));
}

/** Lessons of the same intent together, the largest group first. */
export function groupsOf(
  lessons: readonly Lesson[],
): readonly { readonly intent: string; readonly lessons: readonly Lesson[] }[] {
  const groups = new Map<string, Lesson[]>();
  for (const lesson of lessons)
    groups.set(lesson.intent, [...(groups.get(lesson.intent) ?? []), lesson]);
  return [...groups]
    .map(([intent, found]) => ({ intent, lessons: found }))
    .sort((a, b) => b.lessons.length - a.lessons.length);
}

/** The lesson after this one in the order shown that still waits; `undefined` when none does. */
export function nextWaiting(lessons: readonly Lesson[], id: string): string | undefined {
  const shown = groupsOf(lessons).flatMap((group) => group.lessons);
  const at = shown.findIndex((lesson) => lesson.id === id);
  const ahead = [...shown.slice(at + 1), ...shown.slice(0, Math.max(0, at))];
  return ahead.find((lesson) => lesson.state === 'waiting' && lesson.id !== id)?.id;
}

/** The intents that a search leaves, by name or id; all when nothing is typed. */
export function intentsLike(
  intents: readonly string[],
  typed: string,
  nameOf: (id: string) => string,
): readonly string[] {
  const words = typed.trim().toLowerCase().split(/\s+/);
  const fits = (id: string): boolean => {
    const text = `${nameOf(id)} ${id}`.toLowerCase();
    return words.every((word) => text.includes(word));
  };
  return intents.filter(fits);
}
