export { DEMO_NOW } from './demo-calendar.js';
export { closeDemo, type DemoAccount, demoAccounts, refuseOpenDemo } from './demo-accounts.js';
export { DemoRefused } from './demo.errors.js';
export { type DemoSummary, fillDemo, needsDemo } from './fill-demo.js';
