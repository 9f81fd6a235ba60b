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
  /** The page that asks; of an address that is opened, the page that it will be. */
  readonly clientId: string;
  readonly resultingClientId: string;
  respondWith(answer: Promise<Response>): void;
  waitUntil(job: Promise<unknown>): void;
}
