/** What ends everything that is asked of one worker. */

/**
 * Jobs that fail when their worker dies. A race against one promise of that death would keep every answer for as long
 * as the worker lives.
 */
export class Life {
  private readonly asked = new Set<(error: unknown) => void>();
  private ended: { readonly error: unknown } | null = null;

  /** How many jobs are waited for. */
  get waiting(): number {
    return this.asked.size;
  }

  /** The job, which fails when the life ends before it, or has ended. */
  of<T>(job: Promise<T>): Promise<T> {
    return new Promise((done, fail) => {
      const settled = () => this.asked.delete(fail);
      job.then(done, fail).finally(settled);
      if (this.ended) fail(this.ended.error);
      else this.asked.add(fail);
    });
  }

  /** Ends it for good; the first reason stays. */
  end(error: unknown): void {
    this.ended ??= { error };
    for (const fail of this.asked) fail(error);
    this.asked.clear();
  }
}
