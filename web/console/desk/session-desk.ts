import type { Answer, Refusal } from '../api/answer.js';
import type { Agent, DemoLogin, Me } from '../api/types.js';
import { noticeOf, type Environment } from './environment.js';
import { readKept } from './kept.js';

/** Who is at the desk. */
export class SessionDesk {
  constructor(
    private readonly env: Environment,
    /** Called after every arrival, with the session in the store. */
    private readonly arrived: () => void,
    private readonly left: () => void,
  ) {}

  /** Finds out whether the browser still holds a session. */
  async resume(): Promise<void> {
    const answer = await this.env.api.me();
    if (answer.ok) this.enter(answer.value);
    else if (answer.status === 0 || answer.status >= 500) await this.resumeLater();
    else this.env.store.dispatch({ type: 'session', session: { kind: 'out', expired: false } });
  }

  private async resumeLater(): Promise<void> {
    this.env.store.dispatch({ type: 'connection', state: 'offline' });
    await this.env.wait(3_000);
    await this.resume();
  }

  /** The refusal, or `undefined` when the agent is in. */
  async login(login: string, password: string): Promise<Refusal | undefined> {
    const answer = await this.env.api.login(login, password);
    if (!answer.ok) return answer;
    const me = await this.env.api.me();
    if (me.ok) this.enter(me.value);
    else this.enter({ ...answer.value, demo: false, agents: [answer.value.agent] });
    return undefined;
  }

  async logout(): Promise<void> {
    await this.env.api.logout();
    this.leave(false);
  }

  /** The session is over; `expired` when nobody asked for it. */
  leave(expired: boolean): void {
    const { store } = this.env;
    if (store.get().session.kind !== 'in') return;
    store.dispatch({ type: 'session', session: { kind: 'out', expired } });
    this.left();
  }

  /** Loads the agents and the token again; true when the token is a new one. */
  async refresh(): Promise<boolean> {
    const { session } = this.env.store.get();
    const answer: Answer<Me> = await this.env.api.me();
    if (!answer.ok || session.kind !== 'in') return false;
    this.put(answer.value);
    return answer.value.csrf !== session.csrf;
  }

  /** The logins that a demo offers; empty everywhere else. */
  async demoLogins(): Promise<readonly DemoLogin[]> {
    const answer = await this.env.api.demo();
    return answer.ok && answer.value.demo ? answer.value.logins : [];
  }

  /** Changes whether new customers come in, at once on the screen, taken back when refused. */
  async setStatus(status: 'available' | 'away'): Promise<void> {
    const { api, store, tell } = this.env;
    const { session, agents } = store.get();
    if (session.kind !== 'in') return;
    const changed: Agent = { ...session.agent, status };
    const others = agents.filter((agent) => agent.id !== changed.id);
    store.dispatch({ type: 'agents', agents: [...others, changed] });
    const answer = await api.setStatus(status);
    if (answer.ok) return;
    store.dispatch({ type: 'agents', agents: [...others, session.agent] });
    tell(noticeOf(answer));
  }

  private enter(me: Me): void {
    this.put(me);
    this.arrived();
  }

  private put({ agent, csrf, demo, agents }: Me): void {
    const { store, keep } = this.env;
    const was = store.get().session;
    const session = { kind: 'in', agent, csrf, demo } as const;
    if (was.kind === 'in') store.dispatch({ type: 'session', session });
    else store.dispatch({ type: 'session', session, kept: readKept(keep, agent.id) });
    store.dispatch({ type: 'agents', agents });
  }
}
