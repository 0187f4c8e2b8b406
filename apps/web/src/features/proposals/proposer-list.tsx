import { useT } from '../../locales/language.ts'
import type { Proposal } from './proposal.ts'

/** Proposers in the order of signing, each with his answer; a body stands with its name and its seal holder. */
export function ProposerList({ proposers }: Pick<Proposal, 'proposers'>) {
  const t = useT()
  return (
    <>
      {proposers
        .map(({ name, unitName, answer, place }) => {
          const who = unitName ? `${unitName}（${name}）` : name
          return answer === 'agreed' || place === 1 ? who : `${who}（${t(`proposals.answers.${answer}`)}）`
        })
        .join('、')}
    </>
  )
}
