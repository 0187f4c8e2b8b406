import styles from './entry-frame.module.css'

const radii = [70, 120, 170, 220, 270, 320, 370]

/** Rings round two hearts that meet: quiet lines behind the name. */
export function EntryArt() {
  return (
    <svg
      className={styles['art']}
      viewBox="0 0 800 800"
      aria-hidden="true"
      focusable="false"
      preserveAspectRatio="xMidYMid slice"
    >
      <g fill="none" strokeWidth="1.2">
        {radii.map((radius) => (
          <g key={radius} opacity={1 - radius / 480}>
            <circle cx="330" cy="400" r={radius} stroke="#c9a26a" />
            <circle cx="470" cy="400" r={radius} stroke="#b9625f" />
          </g>
        ))}
      </g>
    </svg>
  )
}
