/** What an agent's colleagues and the queue see. `offline` means: no console is open. */
export type AgentStatus = 'available' | 'away' | 'offline';

type PresenceListener = (agentId: string, status: AgentStatus) => void;

/**
 * Which agents have a console open and take conversations. Held in memory on purpose: after a
 * restart nobody is there until their console connects again, which is the truth.
 */
export class Presence {
  private readonly consoles = new Map<string, number>();
  private readonly away = new Set<string>();
  private readonly listeners = new Set<PresenceListener>();

  onChange(listener: PresenceListener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** One more console of this agent is open; call what is returned, once, when it closes. */
  connect(agentId: string): () => void {
    this.move(agentId, () => this.consoles.set(agentId, (this.consoles.get(agentId) ?? 0) + 1));
    let open = true;
    return () => {
      if (!open) return;
      open = false;
      this.move(agentId, () => this.consoles.set(agentId, (this.consoles.get(agentId) ?? 1) - 1));
    };
  }

  /** The agent's own choice; it outlives a closed console, so that a reload keeps "away". */
  choose(agentId: string, status: 'available' | 'away'): void {
    this.move(agentId, () =>
      status === 'away' ? this.away.add(agentId) : this.away.delete(agentId),
    );
  }

  statusOf(agentId: string): AgentStatus {
    if ((this.consoles.get(agentId) ?? 0) === 0) return 'offline';
    return this.away.has(agentId) ? 'away' : 'available';
  }

  /** Whether at least one agent would take a conversation now. */
  get anyoneAvailable(): boolean {
    return [...this.consoles.keys()].some((id) => this.statusOf(id) === 'available');
  }

  private move(agentId: string, change: () => void): void {
    const before = this.statusOf(agentId);
    change();
    const after = this.statusOf(agentId);
    if (before !== after) for (const listener of this.listeners) listener(agentId, after);
  }
}
