/** The look of Tagwerk in one small sheet; nothing is loaded from elsewhere. */
export const inboxStyle = `
:root { color-scheme: light dark; --canvas: #f5f6f2; --paper: #fff; --ink: #15212b; --muted: #4a5966; --primary: #0b5470;
  --on-primary: #fff; --tint: #e3f0f4; --line: #7b8a96; --soft: #d8dee2; --focus: #0b5470; }
@media (prefers-color-scheme: dark) { :root { --canvas: #0f171d; --paper: #18232b; --ink: #e9eef1; --muted: #a8b6c1;
  --primary: #86cbe3; --on-primary: #05212c; --tint: #1e3641; --line: #71818d; --soft: #2b3842; --focus: #ffd166; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--canvas); color: var(--ink); font: 16px/1.55 'Atkinson Hyperlegible Next',
  system-ui, 'Segoe UI', sans-serif; font-variant-numeric: tabular-nums; }
header, main { max-width: 60rem; margin: 0 auto; padding: 16px; }
header { display: flex; flex-wrap: wrap; align-items: center; gap: 4px 12px; padding-top: 24px; }
header a { display: flex; align-items: center; gap: 8px; font-weight: 700; text-decoration: none; }
header p { flex-basis: 100%; margin: 0; color: var(--muted); }
h1 { margin: 0 0 16px; font-size: 1.5rem; line-height: 1.25; overflow-wrap: anywhere; }
h2 { margin: 24px 0 8px; font-size: 1.1rem; }
a { color: var(--primary); }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; }
form { display: flex; flex-wrap: wrap; align-items: end; gap: 8px; margin-bottom: 16px; }
label { flex: 1 1 14rem; color: var(--muted); }
input { display: block; width: 100%; min-height: 44px; padding: 8px 12px; border: 1px solid var(--line); border-radius: 8px;
  background: var(--paper); color: var(--ink); font: inherit; }
button, .button { display: inline-flex; align-items: center; min-height: 44px; padding: 8px 16px; border: 1px solid
  var(--primary); border-radius: 8px; background: var(--primary); color: var(--on-primary); font: inherit;
  font-weight: 600; text-decoration: none; cursor: pointer; }
.quiet { background: transparent; color: var(--primary); }
.list { margin: 0; padding: 0; list-style: none; border-radius: 12px; overflow: hidden; background: var(--paper); }
.list li + li { border-top: 1px solid var(--soft); }
.list a { display: grid; grid-template-columns: 1fr auto; gap: 0 16px; padding: 12px 16px; text-decoration: none;
  color: inherit; }
.list a:hover { background: var(--tint); }
.list a:focus-visible { outline-offset: -3px; }
.list strong { overflow-wrap: anywhere; }
.list span, .muted { color: var(--muted); overflow-wrap: anywhere; }
.paper { padding: 16px; border-radius: 12px; background: var(--paper); }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 4px 16px; margin: 0; }
.fact { display: contents; }
dt { color: var(--muted); }
dd { margin: 0; overflow-wrap: anywhere; white-space: pre-line; }
iframe { display: block; width: 100%; height: 75vh; min-height: 24rem; border: 1px solid var(--line); border-radius: 8px;
  background: #fff; }
pre { margin: 0; overflow: auto; white-space: pre-wrap; overflow-wrap: anywhere; font: 14px/1.5 ui-monospace, monospace; }
summary { min-height: 44px; padding: 10px 0; cursor: pointer; color: var(--primary); }
nav { display: flex; flex-wrap: wrap; gap: 8px; margin: 16px 0; }
@media (max-width: 30rem) { .list a, dl { grid-template-columns: 1fr; } dt { margin-top: 8px; } }
`;
