import { Component, type ReactNode } from 'react';
import { PageError } from './page-error.tsx';

interface Props {
  /** A change of it, such as the address, gives what is below another chance. */
  readonly resetKey: string;
  readonly children: ReactNode;
}

/** Keeps one broken page from taking the shell with it. */
export class ErrorBoundary extends Component<Props, { error: unknown; isBroken: boolean }> {
  override state = { error: null, isBroken: false };

  static getDerivedStateFromError(error: unknown): { error: unknown; isBroken: boolean } {
    return { error, isBroken: true };
  }

  override componentDidUpdate(previous: Props): void {
    if (this.state.isBroken && previous.resetKey !== this.props.resetKey) this.reset();
  }

  reset = (): void => this.setState({ error: null, isBroken: false });

  override render(): ReactNode {
    if (!this.state.isBroken) return this.props.children;
    return <PageError error={this.state.error} onRetry={this.reset} />;
  }
}
