declare module 'xhr2' {
  /** The part of a browser's `XMLHttpRequest` that our tests reach into. */
  export default class XMLHttpRequest {
    setRequestHeader(name: string, value: string): void;
    send(body?: unknown): void;
  }
}
