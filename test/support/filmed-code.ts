import fs from 'node:fs';
import path from 'node:path';
import qrcode from 'qrcode';
import { temporaryFolder } from './temporary-folder.js';

const [WIDTH, HEIGHT, CELL] = [640, 480, 10];

/** Flags that give Chromium a camera in front of which a QR code is held: one frame of YUV4MPEG2, over and over. */
export function cameraBefore(text: string): readonly string[] {
  const { size, data } = qrcode.create(text, { errorCorrectionLevel: 'M' }).modules;
  const light = Buffer.alloc(WIDTH * HEIGHT, 235);
  const [left, top] = [WIDTH, HEIGHT].map((length) => Math.floor((length - size * CELL) / 2)) as [number, number];
  for (let y = 0; y < size * CELL; y++) {
    for (let x = 0; x < size * CELL; x++) {
      const isDark = data[Math.floor(y / CELL) * size + Math.floor(x / CELL)];
      if (isDark) light[(top + y) * WIDTH + left + x] = 16;
    }
  }
  const file = path.join(temporaryFolder('filmed-code'), 'code.y4m');
  const grey = Buffer.alloc((WIDTH * HEIGHT) / 2, 128);
  const frame = Buffer.concat([Buffer.from('FRAME\n'), light, grey]);
  fs.writeFileSync(
    file,
    Buffer.concat([Buffer.from(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F10:1 Ip A1:1 C420\n`), frame, frame]),
  );
  return [
    ...['--use-fake-ui-for-media-stream', '--use-fake-device-for-media-stream'],
    `--use-file-for-fake-video-capture=${file}`,
  ];
}
