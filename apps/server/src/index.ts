export { createServer, type ServerOptions } from './server.js';
export { Readiness } from './api/health/readiness.service.js';
