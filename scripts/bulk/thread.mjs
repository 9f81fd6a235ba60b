// Plain JavaScript, because a thread does not inherit the loader that runs TypeScript in Node 20.
import { register } from 'tsx/esm/api';

register();
await import('./worker.ts');
