/** Time as a script spends it: each call to a service costs some, and Google ends the script when too much is spent. */
export class FakeClock {
  now = Date.UTC(2026, 10, 2, 6);
  /** Calls to services, by kind. */
  readonly calls: Record<string, number> = {};
  cost = 50;
  /** The call at which Google ends the script, as it may do without a word. */
  endAt: { readonly kind: string; readonly count: number } | null = null;
  private end = Infinity;
  private hasEnded = false;

  /** A new execution: six minutes for a menu item, half a minute for a custom function or a simple trigger. */
  begin(limit: number): void {
    this.end = this.now + limit;
    this.hasEnded = false;
  }

  spend(kind: string, milliseconds = this.cost): void {
    this.calls[kind] = (this.calls[kind] ?? 0) + 1;
    this.now += milliseconds;
    const isLast = this.endAt?.kind === kind && this.calls[kind] === this.endAt.count;
    // A script that was ended does nothing more, whatever it would do with the error.
    this.hasEnded ||= isLast || this.now > this.end;
    if (this.hasEnded) throw new Error("Exceeded maximum execution time");
  }
}
