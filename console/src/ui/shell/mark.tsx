/** Our seal: 耳, the ear, because 知音 is the friend who truly hears. */
export function Mark({ size = 24 }: { size?: number }) {
  return (
    <svg aria-hidden="true" width={size} height={size} viewBox="0 0 32 32" style={{ flex: 'none' }}>
      <rect width="32" height="32" rx="4" fill="var(--seal-fill)" />
      <path
        d="M6 8h20M11 8v15M21 8v19M11 13h10M11 18h10M5.5 24l20.5-1.6"
        fill="none"
        stroke="var(--on-seal)"
        strokeWidth="2.4"
      />
    </svg>
  );
}
