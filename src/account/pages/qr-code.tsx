import QRCode from 'qrcode';

/** A quiet margin that scanners need, in modules. */
const margin = 4;

/** A text as a QR code, drawn as one path: no image to load and no script. */
export const QrCode = ({ text, label }: { text: string; label: string }) => {
  const { size, data } = QRCode.create(text, { errorCorrectionLevel: 'M' }).modules;
  const whole = size + 2 * margin;
  const path = [...data]
    .map((dark, at) => (dark ? `M${(at % size) + margin} ${Math.floor(at / size) + margin}h1v1h-1z` : ''))
    .join('');
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${whole} ${whole}`}
      width="220"
      height="220"
      shapeRendering="crispEdges"
    >
      <rect width={whole} height={whole} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
};
