import type { JSX } from 'preact';
import { useUi } from '../view/ui.js';
import type { Words } from '../words.js';
import { COUNT_FROM, MOST_CHARACTERS, MOST_PICTURES, type Problem } from './limits.js';

export const HINT_ID = 'composer-hint';

interface HintProps {
  readonly length: number;
  readonly problem?: Problem;
}

/** One line under the composer, only when there is something to say. */
export function Hint({ length, problem }: HintProps): JSX.Element {
  const { words } = useUi();
  const left = MOST_CHARACTERS - length;
  const isWrong = left < 0 || problem !== undefined;
  return (
    <p id={HINT_ID} role="status" class={isWrong ? 'hint hint-wrong' : 'hint'}>
      {left < 0
        ? words.charsOver(-left)
        : problem
          ? wordsFor(problem, words)
          : length >= COUNT_FROM
            ? words.charsLeft(left)
            : ''}
    </p>
  );
}

function wordsFor(problem: Problem, words: Words): string {
  switch (problem.kind) {
    case 'not-a-picture':
      return words.notAPicture(problem.name);
    case 'too-large':
      return words.pictureTooLarge(problem.name);
    case 'too-many':
      return words.tooManyPictures(MOST_PICTURES);
  }
}
