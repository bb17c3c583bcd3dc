import { BarcodeDetector, prepareZXingModule } from 'barcode-detector/ponyfill';

const wasm = new URL('../../../../node_modules/zxing-wasm/dist/reader/zxing_reader.wasm', import.meta.url).href;

// Its maker would load it from elsewhere.
prepareZXingModule({ overrides: { locateFile: (file: string) => (file.endsWith('.wasm') ? wasm : file) } });

export const makeDetector = () => new BarcodeDetector({ formats: ['qr_code'] });
