import qrcode from 'qrcode';

/** A QR code as one path, black on white in every theme: scanners need the contrast. */
export function Code({ text, label }: Readonly<{ text: string; label: string }>) {
  const { size, data } = qrcode.create(text, { errorCorrectionLevel: 'M' }).modules;
  const margin = 4;
  const cells = [...data].flatMap((isDark, index) =>
    isDark ? [`M${(index % size) + margin} ${Math.floor(index / size) + margin}h1v1h-1z`] : [],
  );
  const whole = size + 2 * margin;
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${whole} ${whole}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <rect width={whole} height={whole} fill="#fff" />
      <path d={cells.join('')} fill="#000" />
    </svg>
  );
}
