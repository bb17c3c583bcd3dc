import { switchOffRebinding } from './without-rebinding.js';

// Loaded before a worker.
switchOffRebinding();
