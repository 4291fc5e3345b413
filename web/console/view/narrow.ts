/** Below this width list and conversation take turns; `styles/layout-widths.css` says the same. */
export const NARROW = '(max-width: 759px)';
