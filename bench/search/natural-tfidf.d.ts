/** The part of natural that the baselines use; its own types name the package's whole index. */
declare module 'natural/lib/natural/tfidf/tfidf.js' {
  export default class TfIdf {
    addDocument(document: string[]): void;
    tfidfs(terms: string[]): number[];
  }
}
