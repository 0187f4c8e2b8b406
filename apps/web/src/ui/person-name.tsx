import styles from './person-name.module.css'

interface Props {
  name: string
}

/** A name; one of two characters is spaced out on paper, as lists of names are. */
export function PersonName({ name }: Props) {
  const characters = [...name]
  if (characters.length !== 2) return <>{name}</>
  return (
    <span className={styles['name']}>
      {characters[0]}
      <span className={styles['gap']} />
      {characters[1]}
    </span>
  )
}
