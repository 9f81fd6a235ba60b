/** Service workers as far as they are used here; the library of types for pages does not know them. */

export interface ServiceWorkerScope extends EventTarget {
  readonly location: Location;
  readonly registration: ServiceWorkerRegistration;
  skipWaiting(): Promise<void>;
  readonly clients: { claim(): Promise<void> };
}

/** What is installed, activated or fetched. */
export interface WorkerEvent extends Event {
  readonly request: Request;
  /** The page that the browser asked for while the worker started. */
  readonly preloadResponse?: Promise<Response | undefined>;
  respondWith(answer: Promise<Response>): void;
  waitUntil(job: Promise<unknown>): void;
}
