import type { Language, Localised } from '../language.js';
import type { Collection, Store } from '../store.js';

export type AgentRole = 'agent' | 'supervisor' | 'admin';

/** A person who answers customers. `capacity` is how many conversations they hold at once. */
export interface Agent {
  readonly id: string;
  readonly login: string;
  readonly name: Localised;
  readonly title: Localised;
  readonly role: AgentRole;
  readonly languages: readonly Language[];
  readonly skills: readonly string[];
  readonly capacity: number;
  readonly passwordHash: string;
}

export const agents: Collection<Agent> = {
  name: 'agent',
  indexes: { all: (agent) => ({ partition: 'all', key: agent.id }) },
};

/** As many agents as are ever looked at: an index partition should not hold more. */
const MAX_AGENTS = 1_000;

/** Everybody on staff, by id; empty when there is nobody yet. */
export async function allAgents(store: Store): Promise<Agent[]> {
  return (await store.find(agents, 'all', 'all', { limit: MAX_AGENTS })).map(({ value }) => value);
}

/** What the agents are called, in all languages; customers may not go by these names. */
export async function staffNames(store: Store): Promise<string[]> {
  return (await allAgents(store)).flatMap(({ name }) => [name.zh, name.en]);
}

/** Supervisors and administrators may look into and take over what belongs to others. */
export function maySupervise(agent: Pick<Agent, 'role'>): boolean {
  return agent.role !== 'agent';
}
