// First, because what stands below it loads pages, and pages load React.
import './site/production-react.js';
export { firstStartNotice } from './first-start-notice.js';
export { onFreePort } from './free-port.js';
export { stopServer } from './graceful-stop.js';
export { interfaceDocument } from './interface-document.js';
export { createServer, type ServerOptions } from './server.js';
export { sentenceFor } from './start-failure.js';
