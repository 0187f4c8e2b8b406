interface Props {
  size?: number
}

/** The mark: two circles that share one heart. */
export function BrandMark({ size = 28 }: Props) {
  return (
    <svg viewBox="0 0 32 32" width={size} height={size} aria-hidden="true" focusable="false">
      <g fill="none" stroke="var(--red)" strokeWidth="2.6">
        <circle cx="12" cy="16" r="8.7" />
        <circle cx="20" cy="16" r="8.7" />
      </g>
      <circle cx="16" cy="16" r="2.3" fill="var(--red)" />
    </svg>
  )
}
