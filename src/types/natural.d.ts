/**
 * The parts of `natural` that are used, by sub-path: its root import loads database drivers and
 * reads `.env`. Type-only imports from the root load nothing.
 */
declare module 'natural/lib/natural/classifiers/bayes_classifier.js' {
  import type { BayesClassifier } from 'natural';

  const classifier: typeof BayesClassifier;
  export = classifier;
}

declare module 'natural/lib/natural/stemmers/porter_stemmer.js' {
  import type { PorterStemmer } from 'natural';

  const stemmer: typeof PorterStemmer;
  export = stemmer;
}
