import type { VoteVerdict } from '@tongxin/domain/meetings/voting'
import type { Pack } from '@tongxin/domain/pack/pack'
import { kindOf, type MeetingRow } from './meeting-row.ts'
import { ruleOfVote, verdictOn, type VoteRow, type Votership } from './votes.ts'

/** A show of hands as paper says it: the hands, what they came to, and why. */
export function voteSentence(pack: Pack, meeting: MeetingRow, electorate: Votership, vote: VoteRow): string {
  const kind = kindOf(pack, meeting.kind)
  const rule = ruleOfVote(kind, vote.matter)
  const verdict = verdictOn(rule, electorate, vote)
  const matter = kind?.voting?.matters.find(({ key }) => key === vote.matter)?.name.zh
  const hands = `赞成${vote.in_favour}票，反对${vote.against}票，弃权${vote.abstained}票`
  const extra = [
    vote.recused.length > 0 ? `回避${vote.recused.length}人` : '',
    vote.opinions.length > 0 ? `书面意见${vote.opinions.length}份（不计票）` : '',
  ].filter(Boolean)
  return `${matter ? `（${matter}）` : ''}${[hands, ...extra].join('，')}。${outcome(verdict)}${rule ? `依据《${rule.document}》。` : ''}`
}

function outcome({ valid, passed, reason, presentCounted, quorumNeeded, neededInFavour }: VoteVerdict): string {
  if (reason === 'no_rule') return '仅作记录。'
  if (!valid)
    return reason === 'quorum_not_met'
      ? `到会有表决权的${presentCounted}人，不足${quorumNeeded}人，表决无效。`
      : `票数多于到会有表决权的${presentCounted}人，表决无效。`
  return passed ? `须${neededInFavour}票，通过。` : `须${neededInFavour}票，未通过。`
}
