import type { ProposalState } from '@tongxin/domain/proposals/proposal'

/** Words of the states on paper and in spreadsheets, which are Chinese. */
export const stateWords: Record<ProposalState, string> = {
  draft: '草稿',
  submitted: '待审',
  returned: '退回修改',
  accepted: '立案',
  merged: '并案',
  refused: '不予立案',
  converted: '已转办',
  withdrawn: '撤案',
  in_handling: '办理中',
  replied: '已答复',
  closed: '办结',
  archived: '归档',
}
