import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

export type DialogName = 'help' | 'transfer';

/** What is open on the desk beside the data, and how to change it. */
export interface Workplace {
  readonly dialog: DialogName | undefined;
  readonly openDialog: (name: DialogName | undefined) => void;
  /** The conversation whose "resolve" was pressed once and waits for the second time. */
  readonly armed: string | undefined;
  /** The first call asks to be sure, the second one within a few seconds resolves. */
  readonly resolve: (id: string) => void;
  /** The customer column laid over the conversation, where the window has no room for three. */
  readonly drawer: boolean;
  readonly openDrawer: (open: boolean) => void;
}

export const WorkplaceContext = createContext<Workplace | undefined>(undefined);

export function useWorkplace(): Workplace {
  const workplace = useContext(WorkplaceContext);
  if (!workplace) throw new Error('a view was drawn outside the workplace');
  return workplace;
}
