/** Below this width list and conversation take turns; `styles/layout.css` says the same. */
export const NARROW = '(max-width: 759px)';
