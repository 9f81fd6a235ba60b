import { Component, type ReactNode } from 'react';
import { errorMessage } from '../text/error-message.ts';
import type { Locale } from '../text/locale.ts';

interface BoundaryProps {
  readonly locale: Locale;
  /** What is shown: another one is tried anew. */
  readonly of: string;
  /** That it cannot be shown, before the reason. */
  readonly words: string;
  readonly children: ReactNode;
}

interface BoundaryState {
  readonly of: string;
  readonly error: unknown;
}

/** Where a part cannot be drawn it says so in its place; what stands around it, and what was typed there, stays. */
export class Boundary extends Component<BoundaryProps, BoundaryState> {
  override state: BoundaryState = { of: this.props.of, error: null };

  static getDerivedStateFromError(error: unknown): Partial<BoundaryState> {
    return { error };
  }

  static getDerivedStateFromProps({ of }: BoundaryProps, state: BoundaryState): BoundaryState | null {
    return of === state.of ? null : { of, error: null };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === null) return this.props.children;
    return (
      <p className="fault" role="alert">
        {this.props.words}
        {errorMessage(error, this.props.locale)}
      </p>
    );
  }
}
