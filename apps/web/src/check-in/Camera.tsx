import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { findDetector } from './detector';
import { OnceInSight } from './shown';

/** Looks this often: fast enough for a hand, slow enough for an old phone. */
const LOOK_MS = 120;
type Fault = 'refused' | 'insecure';

/** Off until it is asked for; then it looks until it is switched off, behind every card. */
export function Camera({ onCode }: Readonly<{ onCode: (text: string) => void }>) {
  const { t } = useTranslation();
  const [isOn, setOn] = useState(false);
  const [fault, setFault] = useState<Fault | null>(null);
  const video = useRef<HTMLVideoElement>(null);
  const tell = useRef(onCode);
  useEffect(() => {
    tell.current = onCode;
  }, [onCode]);

  useEffect(() => {
    if (!isOn) return;
    const ended = new AbortController();
    watch(video.current!, (text) => tell.current(text), ended.signal).catch(() => {
      setOn(false);
      setFault('mediaDevices' in navigator ? 'refused' : 'insecure');
    });
    return () => ended.abort();
  }, [isOn]);

  return (
    <section>
      {isOn && <video ref={video} muted playsInline aria-label={t('door.camera.preview')} />}
      <button
        type="button"
        className="primary"
        onClick={() => {
          setFault(null);
          setOn(!isOn);
        }}
      >
        {isOn ? t('door.camera.stop') : t('door.camera.start')}
      </button>
      <p role="alert" className="fault">
        {fault === null ? '' : t(`door.camera.${fault}`)}
      </p>
    </section>
  );
}

async function watch(video: HTMLVideoElement, tell: (text: string) => void, ended: AbortSignal): Promise<void> {
  const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' }, audio: false });
  const stop = (): void => stream.getTracks().forEach((track) => track.stop());
  if (ended.aborted) return stop();
  ended.addEventListener('abort', stop);
  video.srcObject = stream;
  const [detector] = await Promise.all([findDetector(), video.play()]);
  const sight = new OnceInSight();
  while (!ended.aborted) {
    // A picture that cannot be read yet is no fault; the next one comes.
    const codes = await detector.detect(video).catch(() => []);
    for (const { rawValue } of codes) if (sight.isNew(rawValue, performance.now())) tell(rawValue);
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
}
