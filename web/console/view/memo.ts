import {
  Component,
  h,
  type ComponentClass,
  type ComponentChild,
  type FunctionComponent,
} from 'preact';

/** A view that is drawn again only when one of its properties is another value. */
export function memo<P extends object>(View: FunctionComponent<P>): ComponentClass<P> {
  return class extends Component<P> {
    override shouldComponentUpdate(next: Readonly<P>): boolean {
      return differ(this.props as P, next as P);
    }

    override render(): ComponentChild {
      return h(View, this.props as P);
    }
  };
}

function differ<P extends object>(one: P, other: P): boolean {
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]) as Set<keyof P>;
  return [...keys].some((key) => one[key] !== other[key]);
}
