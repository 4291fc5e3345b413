import { useCallback } from 'preact/hooks';
import { agentsIn } from '../../state/select.js';
import { useDeskState, useLocal, useSurface } from '../context.js';

/** Puts the name of who made a revision into words: an agent, the content files, or an import. */
export function useWho(): (revision: { readonly by: string }) => string {
  const { words } = useSurface();
  const agents = useDeskState(agentsIn);
  const local = useLocal();
  return useCallback(
    ({ by }) => {
      const agent = agents.find(({ id }) => id === by);
      if (agent) return local(agent.name);
      if (by === '') return words.knowledge.fromFile;
      return by === 'import' ? words.knowledge.importer : by;
    },
    [agents, words],
  );
}
