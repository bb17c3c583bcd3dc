// npm start: the whole product on this machine, with nothing installed but Node.js.
import { launch } from './launch.mjs';

await launch('standalone');
