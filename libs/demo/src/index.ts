export { DEMO_NOW } from './demo-calendar.js';
export { type DemoAccount, demoAccounts, type DemoSummary, fillDemo, needsDemo } from './fill-demo.js';
