/** Where the keyboard goes on when something that had the focus disappears. */
export const COMPOSER_ID = 'composer';
