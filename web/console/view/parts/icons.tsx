import type { JSX } from 'preact';

/** Line drawings on a field of 20 by 20. */
const PATHS = {
  queue: 'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14Zm0-11v4l2.6 1.6',
  mine: 'M4 4.5h12a1.5 1.5 0 0 1 1.5 1.5v7a1.5 1.5 0 0 1-1.5 1.5H9.5L6 17.3v-2.8H4A1.5 1.5 0 0 1 2.5 13V6A1.5 1.5 0 0 1 4 4.5Z',
  others:
    'M7.5 9.2a2.8 2.8 0 1 0 0-5.6 2.8 2.8 0 0 0 0 5.6ZM2.5 16.5c0-2.8 2.2-4.6 5-4.6s5 1.8 5 4.6M13 3.8a2.8 2.8 0 0 1 0 5.3M14.4 12.1c1.9.5 3.1 2 3.1 4.2',
  bot: 'M5.5 7h9A1.5 1.5 0 0 1 16 8.500v5.500A1.5 1.5 0 0 1 14.500 15.500h-9A1.5 1.5 0 0 1 4 14V8.500A1.5 1.5 0 0 1 5.500 7ZM10 7V4.200M8 10.500v1.300M12 10.500v1.300M2.200 10v2.600M17.800 10v2.600',
  messages:
    'M3.5 5h13A1 1 0 0 1 17.500 6v8a1 1 0 0 1-1 1h-13a1 1 0 0 1-1-1V6a1 1 0 0 1 1-1Zm-.600 1.200 7.100 5 7.100-5',
  learning:
    'M10 4 2.500 7.500 10 11l7.500-3.500L10 4ZM5.500 9.200v4c1.200 1.200 2.700 1.800 4.500 1.800s3.300-.600 4.500-1.800v-4M17.500 7.500v4.500',
  send: 'M3.500 10 16.500 4l-3.600 12.500-3-5.200L3.500 10Zm6.400 1.300L16.500 4',
  note: 'M5.500 9h9v7.500h-9V9ZM7.300 9V6.700a2.700 2.700 0 0 1 5.400 0V9',
  transfer: 'M3.500 7h11.500M12 4l3 3-3 3M16.500 13H5M8 10l-3 3 3 3',
  check: 'm4.500 10.500 3.600 3.600 7.400-8',
  back: 'M12.500 4.500 7 10l5.500 5.500',
  chevron: 'm5.500 8 4.500 4.500L14.500 8',
  close: 'm5 5 10 10M15 5 5 15',
  help: 'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14ZM8 8.200a2 2 0 1 1 2.900 1.800c-.600.300-.900.700-.900 1.400M10 13.700v.100',
  person: 'M10 9.500a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM4 17c0-3.200 2.600-5 6-5s6 1.800 6 5',
  shield:
    'M10 2.800 4.500 5v4.500c0 3.600 2.300 6.300 5.500 7.700 3.200-1.400 5.500-4.100 5.500-7.700V5L10 2.800ZM7.500 9.800l1.900 1.900 3.300-3.600',
  flag: 'M5 17.500V3.500M5 4h9.500l-2 3 2 3H5',
  file: 'M5.500 2.800h6l3.500 3.500v10.900H5.500V2.800ZM11.300 2.800v3.700H15',
  down: 'M10 4v11M5.500 10.700 10 15.200l4.500-4.500',
  offline:
    'M3 3l14 14M6.300 12.300a5 5 0 0 1 4.200-1.500M3.500 9.300a9 9 0 0 1 3.200-2M10 7c2.500 0 4.800.900 6.500 2.400M10 15.500v.100',
  box: 'M3.500 6.500 10 3l6.500 3.500v7L10 17l-6.500-3.500v-7ZM3.500 6.500 10 10l6.500-3.500M10 10v7',
  case: 'M4 5.500h12V16H4V5.500ZM7 3.500h6v3H7v-3ZM7 10h6M7 13h4',
  history: 'M3.600 8A6.800 6.800 0 1 1 3.200 11M3.500 4v4h4M10 6.500V10l2.300 1.500',
  take: 'M10 3v8.500M6.500 8 10 11.500 13.500 8M4 14v2.500h12V14',
  warning: 'M10 3.500 17.500 16.500h-15L10 3.500ZM10 8.300v3.800M10 14.300v.100',
} as const;

export type IconName = keyof typeof PATHS;

/** Decoration beside words; whoever shows one alone names it by its button's label. */
export function Icon({ name }: { readonly name: IconName }): JSX.Element {
  return (
    <svg class="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}

/** The shop's sign: a tangerine with its leaf. */
export function Mark(): JSX.Element {
  return (
    <svg class="mark" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <circle class="mark-fruit" cx="12" cy="13.500" r="8.500" />
      <path
        class="mark-leaf"
        d="M12.300 5.500c.400-2.800 2.500-4.300 6-4-.300 3-2.600 4.400-6 4Z"
      />
      <path class="mark-shine" d="M7 12.500a5.200 5.200 0 0 1 3.800-4" />
    </svg>
  );
}
