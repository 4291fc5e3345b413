import type { Language, Localised } from '../language.js';
import type { Collection } from '../store.js';

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

/** Supervisors and administrators may look into and take over what belongs to others. */
export function maySupervise(agent: Agent): boolean {
  return agent.role !== 'agent';
}
